"""Words beyond `words.py`: more names for what the pictures show, more wider words, and more of both in Korean."""

ENGLISH = {
    "airplane": ["airliner", "passenger plane"], "apple": ["green apple"], "aquarium_fish": ["tropical fish"],
    "automobile": ["vehicle on the road", "convertible", "jeep", "taxi", "race car", "station wagon"],
    "baby": ["babies", "baby face"], "bear": ["black bear", "polar bear"], "bed": ["beds", "pillow"],
    "bee": ["wasp", "bees"], "beetle": ["beetles", "insect on a leaf", "ladybird"], "bicycle": ["mountain bike", "bicycles"],
    "bird": ["small bird", "songbird", "owl", "parrot", "heron", "eagle", "duck", "hummingbird", "bird on a branch"],
    "bottle": ["bottles", "water bottle", "jug"], "bowl": ["soup bowl", "bowl of soup"], "boy": ["boys"],
    "bridge": ["bridges", "steel bridge"], "bus": ["buses", "trolleybus", "minibus"], "butterfly": ["butterflies"],
    "can": ["tin", "bucket", "beer can"], "castle": ["old castle"], "cat": ["persian cat", "house cat", "kitty", "tabby"],
    "cattle": ["cows", "water buffalo", "buffalo", "cow in a field"], "chair": ["chairs", "throne", "rocking chair"],
    "chimpanzee": ["monkeys", "gorilla", "orangutan", "baboon"], "clock": ["wall clock", "wristwatch"],
    "couch": ["sofas", "settee"], "crab": ["crabs", "king crab"], "crocodile": ["caiman"], "cup": ["cups", "goblet", "teacup"],
    "deer": ["antelope", "gazelle", "reindeer", "doe"], "dinosaur": ["triceratops", "dinosaurs"],
    "dog": ["terrier", "retriever", "spaniel", "husky", "sheepdog", "poodle", "puppies", "dog on the grass", "my dog"],
    "elephant": ["elephants", "indian elephant"], "forest": ["forests", "in the woods"], "fox": ["foxes"],
    "frog": ["frogs", "tree frog"], "girl": ["girls"], "hamster": ["hamsters", "gerbil"],
    "horse": ["mare", "stallion", "foal", "horse riding"], "house": ["houses", "hut", "cabin", "farmhouse"],
    "keyboard": ["keys of a computer"], "lamp": ["lampshade", "lamps", "lantern"], "leopard": ["snow leopard"],
    "lion": ["lions", "cougar"], "lizard": ["lizards", "chameleon"], "man": ["men", "guy"],
    "motorcycle": ["motorcycles", "motor bike"], "mountain": ["alps", "snowy mountain", "volcano"], "mouse": ["mice", "rats"],
    "mushroom": ["mushrooms"], "orange": ["oranges", "mandarin"], "orchid": ["orchids", "purple flower"],
    "pickup_truck": ["pickup trucks", "tow truck"], "plain": ["fields", "prairie", "grass"], "plate": ["plates", "dinner plate"],
    "poppy": ["poppies"], "rabbit": ["rabbits"], "road": ["roads", "path", "country road"], "rocket": ["space shuttle"],
    "rose": ["red rose", "pink rose"], "sea": ["seaside", "waves", "coast", "shore", "sandy beach"], "shark": ["sharks"],
    "ship": ["ships", "boats", "aircraft carrier", "yacht", "ferry", "cargo ship"], "skyscraper": ["skyscrapers", "office tower"],
    "snail": ["snails"], "snake": ["snakes", "cobra"], "spider": ["spiders"], "squirrel": ["squirrels"],
    "streetcar": ["trams", "cable car"], "sunflower": ["sunflowers"], "sweet_pepper": ["peppers", "paprika"],
    "table": ["tables", "coffee table"], "telephone": ["telephones", "smartphone"], "television": ["television set", "computer screen"],
    "tiger": ["tigers"], "train": ["trains", "bullet train", "steam train"], "truck": ["trucks", "fire engine", "lorries"],
    "turtle": ["turtles", "sea turtle"], "wardrobe": ["bookcase", "shelf"], "whale": ["whales", "killer whale"],
    "woman": ["women"], "wolf": ["coyote"], "worm": ["worms"], "cloud": ["sky with clouds", "blue sky"],
}

KOREAN = {
    "airplane": ["여객기", "제트기"], "aquarium_fish": ["금붕어", "열대어"], "automobile": ["승용차", "자가용", "택시"],
    "baby": ["갓난아기"], "bear": ["갈색곰", "불곰"], "bed": ["침실"], "bee": ["꿀벌", "말벌"], "beetle": ["무당벌레", "풍뎅이"],
    "bicycle": ["산악자전거"], "bird": ["참새", "작은 새", "앵무새", "부엉이"], "bottle": ["물병", "유리병"], "bowl": ["사발"],
    "boy": ["남자아이"], "bridge": ["교량"], "bus": ["시내버스", "스쿨버스"], "butterfly": ["나방"], "can": ["캔 음료", "통조림"],
    "cat": ["새끼 고양이", "아기 고양이"], "cattle": ["젖소", "황소", "물소"], "chair": ["안락의자", "걸상"], "chimpanzee": ["원숭이"],
    "clock": ["손목시계", "자명종"], "couch": ["쇼파"], "crocodile": ["앨리게이터"], "cup": ["찻잔", "커피잔"], "deer": ["노루", "영양"],
    "dog": ["멍멍이", "반려견", "강아지들", "애완견"], "forest": ["수풀", "정글"], "fox": ["붉은여우"], "frog": ["두꺼비", "청개구리"],
    "girl": ["여자아이"], "horse": ["조랑말", "말 한 마리"], "house": ["주택", "오두막"], "keyboard": ["자판"], "lamp": ["전등", "조명", "등"],
    "leopard": ["치타"], "lizard": ["이구아나"], "lobster": ["랍스터"], "man": ["남성", "아저씨"], "motorcycle": ["바이크", "스쿠터"],
    "mountain": ["산봉우리", "언덕"], "mouse": ["생쥐"], "mushroom": ["독버섯"], "orange": ["귤"], "pear": ["배 열매"], "plain": ["평원", "풀밭", "초원 풍경"],
    "plate": ["쟁반"], "rabbit": ["산토끼"], "road": ["길", "거리", "고속도로"], "rocket": ["미사일", "우주선"], "rose": ["장미꽃"],
    "sea": ["바닷가", "해안", "파도"], "seal": ["바다사자"], "ship": ["선박", "요트", "배 한 척"], "skyscraper": ["마천루", "높은 건물"],
    "streetcar": ["트램"], "table": ["책상", "식탁"], "telephone": ["전화", "스마트폰"], "television": ["티비", "화면", "모니터"],
    "train": ["열차", "기관차"], "truck": ["화물차", "소방차"], "turtle": ["바다거북"], "wardrobe": ["장롱", "책장"], "whale": ["범고래"],
    "woman": ["여성", "아주머니"], "cloud": ["뭉게구름"], "castle": ["성채", "궁전"], "elephant": ["코끼리들"], "poppy": ["양귀비꽃"], "tulip": ["튤립꽃"],
}

GROUPS = {
    "monkey or ape": ["chimpanzee"],
    "fish": ["aquarium_fish", "flatfish", "ray", "shark", "trout"],
    "bug": ["bee", "beetle", "butterfly", "caterpillar", "cockroach", "spider"],
    "shellfish": ["crab", "lobster"],
    "rodent": ["mouse", "hamster", "squirrel", "beaver", "shrew", "porcupine"],
    "boat on water": ["ship", "sea"],
    "two wheels": ["bicycle", "motorcycle"],
    "truck or lorry": ["truck", "pickup_truck"],
    "farm": ["cattle", "horse", "tractor", "plain"],
    "railway": ["train", "streetcar"],
    "room": ["bed", "chair", "couch", "table", "wardrobe", "lamp", "television"],
    "container": ["bottle", "can", "cup", "bowl"],
    "street": ["road", "automobile", "bus", "streetcar", "skyscraper", "house"],
    "water": ["sea", "ship", "dolphin", "whale", "shark"],
}

ENGLISH_GROUPS = {
    "animal": ["animals", "creature", "wildlife"], "mammal": ["mammals", "furry animal"], "pet": ["pets", "cute pet"],
    "wild animal": ["wild animals"], "reptile": ["reptiles"], "insect": ["insects"], "sea animal": ["sea creature", "marine animal"],
    "big cat": ["big cats", "wild cat"], "flower": ["blossom", "bloom"], "plant": ["plants", "greenery"], "fruit": ["fruits", "fresh fruit"],
    "food": ["something to eat", "meal"], "vegetable": ["vegetables"], "vehicle": ["vehicles", "means of transport"],
    "car": ["cars", "motor car"], "transport": ["transportation", "traffic"], "furniture": ["piece of furniture"],
    "dishes": ["tableware", "crockery"], "machine": ["device", "appliance"], "electronics": ["gadget", "electronic device"],
    "person": ["human", "human being", "portrait"], "people": ["persons", "humans"], "child": ["children", "kid", "kids"],
    "building": ["buildings", "house or tower"], "landscape": ["scenery", "view"], "nature": ["natural scene"], "city": ["town", "urban scene"],
    "outdoors": ["outside"], "monkey or ape": ["primate"], "two wheels": ["two-wheeler"], "railway": ["rail", "rail transport"],
    "farm": ["countryside", "farming"], "room": ["interior", "living room"], "street": ["street scene"],
}

KOREAN_GROUPS = {
    "animal": ["짐승", "동물들"], "mammal": ["포유류"], "wild animal": ["야생 동물"], "pet": ["애완동물", "반려동물"], "reptile": ["파충류"],
    "insect": ["벌레"], "bug": ["벌레"], "sea animal": ["바다 동물", "해양 동물"], "big cat": ["맹수"], "flower": ["꽃송이"], "flowers": ["꽃들"],
    "trees": ["나무들"], "plant": ["식물"], "fruit": ["열매"], "food": ["먹을 것", "먹거리"], "vegetable": ["채소", "야채"],
    "vehicle": ["차량", "교통수단", "운송 수단"], "car": ["자동차들"], "transport": ["교통"], "furniture": ["가구들"], "dishes": ["식기"],
    "kitchen": ["부엌", "주방"], "machine": ["기계"], "electronics": ["전자제품"], "people": ["사람들"], "child": ["어린이"], "face": ["얼굴"],
    "architecture": ["건축"], "outdoors": ["야외"], "fish": ["생선"], "rodent": ["설치류"], "railway": ["철도"], "farm": ["농장", "시골"],
    "room": ["방", "거실"], "street": ["길거리"], "water": ["물"], "city": ["시내"], "landscape": ["경치"], "person": ["인물", "인간"],
}

ENGLISH_LOOKS = {
    "gray": ["grey"], "dark": ["night", "at night", "in the dark", "dim"], "bright": ["light", "brightly lit", "sunny"],
    "black and white": ["monochrome", "without colour"], "green": ["lush green"], "blue": ["light blue", "deep blue"],
}

KOREAN_LOOKS = {
    "red": ["빨간", "붉은"], "orange": ["주황"], "yellow": ["노란", "노랑"], "green": ["초록", "녹색"], "blue": ["파란", "푸른"],
    "purple": ["보라"], "pink": ["분홍", "핑크색"], "brown": ["갈색의"], "black": ["검은", "까만"], "white": ["하얀", "흰"], "gray": ["회색의"],
    "dark": ["어두운", "밤"], "bright": ["밝은"], "black and white": ["흑백"],
}

FILLERS = {
    "english": ["my", "this is", "holiday", "from last summer", "in the garden", "at home", "with friends", "2019", "the best",
                "very nice", "near the", "I saw", "there is", "outside", "today", "we found", "looking at", "beautiful", "cute",
                "old", "new", "in the morning", "and then", "for the", "about", "picture of", "image of", "photo"],
    "korean": ["우리", "이것은", "오늘", "집에서", "여행에서", "예쁜", "귀여운", "오래된", "새로운", "아름다운", "친구와", "작은", "큰", "사진", "그림"],
}

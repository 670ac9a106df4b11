"""Everyday words and the things they fit, for photographs named after the one thing they show."""

DOGS = """toy_terrier English_foxhound redbone Irish_wolfhound American_Staffordshire_terrier Norwich_terrier Yorkshire_terrier
Lakeland_terrier Airedale miniature_schnauzer giant_schnauzer standard_schnauzer Scotch_terrier silky_terrier
soft-coated_wheaten_terrier Lhasa flat-coated_retriever curly-coated_retriever English_setter Irish_setter Brittany_spaniel
clumber Welsh_springer_spaniel Irish_water_spaniel groenendael malinois komondor Border_collie Doberman miniature_pinscher
Appenzeller malamute Siberian_husky dalmatian affenpinscher Leonberg Newfoundland Pomeranian Pembroke standard_poodle"""
BIRDS = """brambling junco bulbul water_ouzel great_grey_owl ptarmigan ruffed_grouse quail sulphur-crested_cockatoo hornbill
hummingbird little_blue_heron bittern bustard oystercatcher albatross"""
FISH = "tiger_shark rock_beauty anemone_fish lionfish"
INSECTS = """ladybug long-horned_beetle leaf_beetle weevil bee ant grasshopper cricket mantis leafhopper lacewing
cabbage_butterfly"""
BEETLES = "ladybug long-horned_beetle leaf_beetle weevil"
CATTLE = "ox water_buffalo oxcart"
APES = "orangutan siamang baboon proboscis_monkey indri"
SNAKES = "ringneck_snake green_snake boa_constrictor Indian_cobra"
LIZARDS = "frilled_lizard green_lizard axolotl"
REPTILES = f"leatherback_turtle American_alligator triceratops {SNAKES} frilled_lizard green_lizard"
SEA_ANIMALS = f"""{FISH} killer_whale sea_lion rock_crab king_crab starfish sea_urchin sea_cucumber leatherback_turtle"""
WILD = """coyote dingo kit_fox cougar leopard snow_leopard lion American_black_bear wild_boar warthog bighorn gazelle weasel
mink polecat Indian_elephant lesser_panda echidna"""
FLOWERS = "daisy yellow_lady's_slipper rapeseed"
TRAINS = "bullet_train electric_locomotive passenger_car streetcar"
CARS = "ambulance beach_wagon jeep passenger_car go-kart tow_truck"
TRUCKS = "fire_engine tow_truck snowplow half_track mobile_home"
BUSES = "school_bus trolleybus"
SHIPS = "aircraft_carrier catamaran gondola drilling_platform pirate"
VEHICLES = f"""{TRAINS} ambulance beach_wagon jeep go-kart {TRUCKS} {BUSES} aircraft_carrier catamaran gondola mountain_bike
barrow lawn_mower space_shuttle jinrikisha oxcart"""
FRUIT = "orange pineapple jackfruit pomegranate"
FOOD = f"{FRUIT} ice_cream French_loaf broccoli butternut_squash plate soup_bowl bakery"
MUSHROOMS = "agaric earthstar"
BUILDINGS = """dome water_tower beacon tile_roof yurt mobile_home greenhouse thatch bakery cinema restaurant tobacco_shop
lumbermill"""
LANDSCAPES = "alp promontory sandbar rapeseed breakwater hay"
MAMMALS = f"{DOGS} Persian_cat {WILD} {APES} ox water_buffalo"
BOTTLES = "water_bottle whiskey_jug pill_bottle sunscreen"
BOWLS = "soup_bowl Dutch_oven washbasin Petri_dish"
SCREENS = "screen cash_machine scoreboard"

FITTING = {
    "dog": DOGS, "puppy": DOGS, "강아지": DOGS, "terrier": DOGS, "white dog": """komondor clumber Lhasa soft-coated_wheaten_terrier
        malamute Siberian_husky""", "black dog": """Scotch_terrier giant_schnauzer flat-coated_retriever curly-coated_retriever
        groenendael affenpinscher Newfoundland Doberman miniature_pinscher standard_poodle""",
    "pet": f"{DOGS} Persian_cat", "cat": "Persian_cat", "animal": f"{MAMMALS} {BIRDS} {REPTILES} tree_frog axolotl",
    "mammal": f"{MAMMALS} killer_whale sea_lion", "wild animal": f"{WILD} {APES}", "big cat": "cougar leopard snow_leopard lion",
    "lion": "lion cougar", "leopard": "leopard snow_leopard", "bear": "American_black_bear", "fox": "kit_fox coyote dingo",
    "elephant": "Indian_elephant", "monkey": APES, "원숭이": APES, "cow": CATTLE, "deer": "gazelle bighorn", "bird": BIRDS, "새": BIRDS,
    "fish": FISH, "shark": "tiger_shark", "whale": "killer_whale", "seal": "sea_lion", "sea animal": SEA_ANIMALS, "crab": "rock_crab king_crab",
    "insect": INSECTS, "곤충": INSECTS, "beetle": BEETLES, "bee": "bee", "butterfly": "cabbage_butterfly", "spider": "barn_spider",
    "snail": "snail", "frog": "tree_frog", "snake": SNAKES, "lizard": LIZARDS, "reptile": REPTILES, "turtle": "leatherback_turtle",
    "mushroom": MUSHROOMS, "flower": FLOWERS, "꽃": FLOWERS, "yellow flower": "yellow_lady's_slipper rapeseed daisy", "fruit": FRUIT,
    "orange fruit": "orange", "food": FOOD, "vehicle": VEHICLES, "car": CARS, "자동차": CARS, "truck": TRUCKS, "bus": BUSES, "train": TRAINS,
    "boat": SHIPS, "bicycle": "mountain_bike", "bridge": "steel_arch_bridge", "building": BUILDINGS, "mountain": "alp", "landscape": LANDSCAPES,
    "sea": "sandbar promontory breakwater catamaran", "bottle": BOTTLES, "clock": "digital_clock digital_watch",
}
WORDS = {word: frozenset(names.split()) for word, names in FITTING.items()}

package app.akin.extraction.text;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * A sentence as people write it.
 *
 * @param encodings what it is met in
 */
record Written(String language, String sentence, List<Charset> encodings) {

    private static final String SENTENCES = """
            ko | 오늘은 날씨가 좋다. 강아지와 산책을 갔다. | x-windows-949
            ko | 안녕하세요 | x-windows-949
            ko | 우유 두 통, 달걀, 김치 사기 | x-windows-949
            ko | 서울 여행 준비물 | x-windows-949
            ko | 펲시콜라를 뷁하고 똠방각하 | x-windows-949
            ja | 今日は天気がいいので、公園を散歩しました。 | windows-31j EUC-JP ISO-2022-JP
            ja | カタカナのメモ | windows-31j EUC-JP
            ja | 会議の資料 | windows-31j EUC-JP
            zh | 今天天气很好,我们去公园散步。 | GB18030
            zh | 会议记录 | GB18030
            zh-TW | 今天天氣很好,我們去公園散步。 | x-MS950-HKSCS
            zh-TW | 會議記錄 | x-MS950-HKSCS
            ru | Сегодня хорошая погода, мы гуляли в парке. | windows-1251 KOI8-R IBM866 ISO-8859-5
            ru | Привет, мир | windows-1251 KOI8-R IBM866
            uk | Сьогодні гарна погода, ми гуляли в парку з їжаком. | windows-1251 KOI8-U
            bg | Днес времето е хубаво и се разхождахме в парка. | windows-1251
            sr | Данас је лепо време и шетали смо у парку. | windows-1251
            mk | Денес времето е убаво и се шетавме во паркот. | windows-1251
            be | Сёння добрае надвор'е, мы гулялі ў парку. | windows-1251
            el | Σήμερα ο καιρός είναι καλός και πήγαμε βόλτα στο πάρκο. | windows-1253 ISO-8859-7
            he | היום מזג האוויר יפה וטיילנו בפארק. | windows-1255
            ar | الطقس جميل اليوم وذهبنا للتنزه في الحديقة. | windows-1256
            fa | امروز هوا خوب است و در پارک قدم زديم. | windows-1256
            th | วันนี้อากาศดี เราไปเดินเล่นที่สวนสาธารณะ | x-windows-874
            vi | Hôm nay trời đẹp, chúng tôi đi dạo trong công viên. | windows-1258
            tr | Bugün hava güzel, köpeğimle parkta yürüyüş yaptım. Çok şıktı. | windows-1254
            pl | Dzisiaj jest ładna pogoda, więc poszliśmy na spacer z psem. Żółw śpi. | windows-1250 ISO-8859-2
            cs | Dnes je hezké počasí, šli jsme na procházku do parku. Příliš žluťoučký kůň. | windows-1250 ISO-8859-2
            sk | Dnes je pekné počasie, išli sme na prechádzku do parku s ďalším psom. | windows-1250
            hu | Ma szép idő van, sétáltunk a parkban. Árvíztűrő tükörfúrógép. | windows-1250 ISO-8859-2
            ro | Astăzi vremea este frumoasă şi ne-am plimbat în parc cu câţiva prieteni. | windows-1250
            hr | Danas je lijepo vrijeme, šetali smo parkom. Kuća je žuta, čekamo. | windows-1250
            sl | Danes je lepo vreme, šli smo na sprehod. Hiša je čista in žabe so vesele. | windows-1250
            lt | Šiandien gražus oras, mes vaikščiojome parke. Ačiū už dėmesį. | windows-1257
            lv | Šodien ir labs laiks, mēs pastaigājāmies pa parku. Māte dzēra tēju. | windows-1257
            et | Täna on ilus ilm, me jalutasime pargis. Õhtul sõime süüa ja jõime. | windows-1252
            de | Der Bär läuft über die Straße und frißt süße Äpfel für 3 € | windows-1252
            de | Einkauf: Äpfel, Brötchen, Käse, Müsli, Öl | windows-1252
            fr | C'était l'été, le garçon a mangé des crêpes à la fête du château près de la forêt. | windows-1252
            fr | Un cœur « brisé » | windows-1252
            es | El niño pequeño comió una piña en el jardín de la montaña mañana después del almuerzo. | windows-1252
            es | ¿Dónde está el baño? ¡Aquí! | windows-1252
            pt | Amanhã não vou à reunião, a situação é difícil. | windows-1252
            it | Perché la città è così bella? È già più tardi. | windows-1252
            nl | Eén coördinator in België heeft een idee: ruïne | windows-1252
            sv | Köp mjölk, ägg, smör och en påse äpplen på väg hem från jobbet. | windows-1252
            da | Rødgrød med fløde på en smuk sommerdag i København. Æbler også. | windows-1252
            no | Kjøp melk og brød på vei hjem. Blåbær er gode å spise. Ål. | windows-1252
            fi | Tänään on hyvä sää, kävimme kävelyllä puistossa. Äiti söi. | windows-1252
            is | Í dag er gott veður og við fórum í göngutúr með hundinn. Það er þoka. | windows-1252
            ca | Avui fa bon temps i hem passejat pel parc. Què més vols, acció il·lusió? | windows-1252
            en | The café’s naïve “résumé” — it’s £5 | windows-1252
            en | Temperature 25°C, price £5, ½ cup | windows-1252
            sq | Sot moti është i mirë dhe shëtitëm në park. Çfarë bëjmë më pas? | windows-1252
            ga | Tá an aimsir go maith inniu agus chuamar ag siúl sa pháirc. | windows-1252
            eu | Gaur eguraldi ona dago eta parkean ibili gara, señora. | windows-1252
            gl | Hoxe vai bo día e fomos pasear polo parque. Non está aquí o avó. | windows-1252
            af | Dit is 'n mooi dag, môre gaan ons weer stap. Wêreld, hê. | windows-1252
            cy | Mae'n ddiwrnod braf ac aethom am dro. Tŷ bach, dŵr a thân. | UTF-8 UTF-16LE
            eo | Hodiaŭ la vetero estas bela, ni promenis en la parko. Ĉu ne? | UTF-8 UTF-16BE
            hi | आज मौसम अच्छा है और हम पार्क में घूमने गए। | UTF-8 UTF-16LE
            ta | இன்று வானிலை நன்றாக உள்ளது. | UTF-8
            ka | დღეს კარგი ამინდია და პარკში ვისეირნეთ. | UTF-8 UTF-16BE
            hy | Այսօր լավ եղանակ է։ | UTF-8 UTF-16LE
            en | The lighthouse keeper wrote a letter about penguins. | UTF-8 UTF-16LE UTF-16BE UTF-32LE UTF-32BE
            ko | 오늘 날씨가 참 좋네요. 같이 산책하러 갈까요? | UTF-8 UTF-16LE UTF-16BE ISO-2022-KR EUC-KR
            ja | 今日は天気がいいですね。散歩に行きましょう。 | UTF-8 UTF-16LE UTF-16BE
            zh | 今天天气很好，我们一起去公园散步吧。 | UTF-8 UTF-16LE UTF-16BE GBK
            ru | Маяк стоит на берегу. | UTF-8 UTF-16LE UTF-32LE
            de | Grüße aus Köln, für Äpfel und Öl | IBM850 UTF-8 UTF-16LE
            """;

    static List<Written> all() {
        return SENTENCES.lines().map(Written::of).toList();
    }

    private static Written of(String line) {
        String[] fields = line.split(" \\| ");
        return new Written(
                fields[0],
                fields[1],
                Arrays.stream(fields[2].strip().split(" ")).map(Charset::forName).toList());
    }

    /** Vietnamese is written with the accents apart there. */
    byte[] in(Charset charset) {
        boolean apart = charset.name().equals("windows-1258");
        return (apart ? vietnamese() : sentence).getBytes(charset);
    }

    private String vietnamese() {
        StringBuilder text = new StringBuilder();
        sentence.codePoints().forEach(letter -> {
            String whole = Character.toString(letter);
            String parts = Normalizer.normalize(whole, Normalizer.Form.NFD);
            boolean fits = Charset.forName("windows-1258").newEncoder().canEncode(whole);
            // The hat stays on its letter, the tone stands apart.
            text.append(fits || parts.length() < 3 ? fits ? whole : parts
                    : Normalizer.normalize(parts.charAt(0) + withoutTone(parts), Normalizer.Form.NFC) + tone(parts));
        });
        return text.toString();
    }

    private static String tone(String parts) {
        return parts.chars()
                .skip(1)
                .filter(c -> "\u0300\u0301\u0303\u0309\u0323".indexOf(c) >= 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String withoutTone(String parts) {
        return parts.substring(1).replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
    }
}

package app.akin.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.Extraction;
import app.akin.model.Passage;
import app.akin.model.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files that were once misread, where they are at hand. */
class SharedFilesTest {

    private static final Extractor EXTRACTOR = new Extractor(
            PictureDecoders.ofThisMachine(),
            PixelLimit.fromMemory(),
            new PassageSplitter(text -> text.split(" ").length, 75));

    /** Some words of each. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("04_main.rs", "//! Parser of the otter protocol"),
            Map.entry("05_playlist.pls", "[playlist] File1=/music/saxophone concerto.mp3 Title1=Saxophone concerto"),
            Map.entry("07_report.hwpx", "한글 문서 예산 보고서입니다. 산림청 공고"),
            Map.entry("08_german_cp1252.txt", "Der Bär läuft über die Straße und frißt süße Äpfel für 3 €"),
            Map.entry(
                    "09_french_cp1252.txt",
                    "Cet été, le garçon a mangé des crêpes à la fête du château près de la forêt."),
            Map.entry(
                    "10_spanish_cp1252.txt",
                    "El niño pequeño comió una piña en el jardín de la montaña mañana después del almuerzo."),
            Map.entry("11_german_long_cp1252.txt", "Sehr geehrte Damen und Herren, hiermit kündige ich"),
            Map.entry("30_dwaet_cp949.txt", "오늘 회사에서 발표가 잘 됬다."),
            Map.entry("31_novel_cp949.txt", "그날 밤 비가 몹시 내렸다."),
            Map.entry("32_menu_cp949.txt", "점심 메뉴: 똠얌꿍, 쌀국수, 팟타이"),
            Map.entry("33_jjigae_cp949.txt", "김치찌개 끓이는 법 돼지고기를 볶다가"),
            Map.entry("34_swedish_cp1252.txt", "Köp mjölk, ägg, smör och en påse äpplen på väg hem från jobbet."),
            Map.entry("35_german_list_cp1252.txt", "Einkauf: Äpfel, Brötchen, Käse, Müsli, Öl"),
            Map.entry("36_portuguese_cp1252.txt", "Amanhã não vou à reunião, a situação é difícil."),
            Map.entry("22_reference.png", "240 x 160"),
            Map.entry("22_trunc95.png", "240 x 160"),
            Map.entry("23_trunc90.gif", ""),
            Map.entry("25_xmp_orientation.jpg", "512 x 341"),
            Map.entry("12_short_cp949.txt", "안녕하세요"),
            Map.entry("13_short2_cp949.txt", "우유 두 통, 달걀, 김치 사기"),
            Map.entry("14_title_cp949.txt", "서울 여행 준비물"),
            Map.entry("16_utf16_nobom.txt", "The lighthouse keeper wrote a letter about penguins."),
            Map.entry("17_dos_eof.txt", "DOS file about marmalade recipes"),
            Map.entry("18_man_page.txt", "NAME ls - list directory contents of walnuts"),
            Map.entry("19_nul_log.txt", "line one about walruses second line third line"),
            Map.entry("20_html_entities.xml", "Tom & Jerry chase a walrus"),
            Map.entry("21_plain.rtf", "This is RTF about llamas"));

    @Test
    void eachIsReadRightly() throws Exception {
        Map<String, String> read = new TreeMap<>();
        for (Path file : SharedFolder.files("fixtures/files")) {
            if (Files.isRegularFile(file)) {
                read.put(file.getFileName().toString(), read(file));
            }
        }
        WORDS.forEach((name, words) -> assertThat(read.get(name)).as(name).startsWith(words));
        read.forEach((name, words) -> assertThat(words).as(name).doesNotContain("\uFFFD"));
    }

    @Test
    void jpeg2000OffTheCornerOfItsGridIsThePictureItWasMadeFrom() throws Exception {
        Path folder = SharedFolder.require("fixtures/files/jp2");
        byte[] read = pixels(folder.resolve("03_offset_untiled.jp2"));
        byte[] reference = pixels(folder.resolve("03_reference.png"));
        assertThat(read).hasSameSizeAs(reference);
        double difference = IntStream.range(0, read.length)
                .map(i -> Math.abs((read[i] & 0xFF) - (reference[i] & 0xFF)))
                .average()
                .orElseThrow();
        // It was packed with loss.
        assertThat(difference).isLessThan(6);
    }

    private static byte[] pixels(Path file) throws Exception {
        return EXTRACTOR.picture(Files.readAllBytes(file)).rgb();
    }

    private static String read(Path file) throws IOException {
        try {
            return switch (EXTRACTOR.extract(
                    Files.readAllBytes(file), file.getFileName().toString())) {
                case Extraction.Document document ->
                    document.passages().stream().map(Passage::text).collect(Collectors.joining(" "));
                case Extraction.Picture picture ->
                    picture.size().width() + " x " + picture.size().height();
            };
        } catch (UnreadableException e) {
            return e.reason().inWords();
        }
    }
}

package app.akin.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.Extraction;
import app.akin.model.FailureReason.Cause;
import app.akin.model.Passage;
import app.akin.model.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files inside of archives and letters. */
class ArchivesTest {

    private static final Extractor EXTRACTOR = new Extractor(
            PictureDecoders.javaOnly(),
            PixelLimit.fromMemory(),
            new PassageSplitter(text -> text.split(" ").length, 75));

    @Test
    void eachFileInAnArchiveHasItsPassages() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("letters/fox.docx", SampleDocuments.docx("A fox jumps."));
        files.put("notes.txt", bytes("An owl sleeps."));
        files.put("film.bin", new byte[1000]);
        files.put("__MACOSX/._notes.txt", bytes("Nothing for people."));
        Extraction.Document document = read(zip(files, StandardCharsets.UTF_8));
        assertThat(document.mediaType()).isEqualTo("application/zip");
        assertThat(document.cut()).isFalse();
        assertThat(document.passages()).extracting(Passage::text).containsExactly("A fox jumps.", "An owl sleeps.");
        assertThat(document.passages())
                .extracting(Passage::inside)
                .containsExactly(Optional.of("letters/fox.docx"), Optional.of("notes.txt"));
    }

    @Test
    void namesThatWereWrittenInKoreaAreRead() throws Exception {
        byte[] zip = zip(Map.of("회의록/여우.txt", bytes("여우가 뛴다.")), Charset.forName("x-windows-949"));
        assertThat(read(zip).passages()).extracting(Passage::inside).containsExactly(Optional.of("회의록/여우.txt"));
    }

    @Test
    void archivesInArchivesAreReadSoFarAndNoFurther() throws Exception {
        byte[] inner = zip(Map.of("deep.txt", bytes("A mole digs.")), StandardCharsets.UTF_8);
        byte[] two = zip(Map.of("one.zip", inner), StandardCharsets.UTF_8);
        assertThat(read(two).passages()).extracting(Passage::inside).containsExactly(Optional.of("one.zip/deep.txt"));
        byte[] four =
                zip(Map.of("three.zip", zip(Map.of("two.zip", two), StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        assertCause(Cause.NO_TEXT, four);
    }

    @Test
    void whereAFileWasPackedDoesNotHideIt() throws Exception {
        Map<String, byte[]> files = new java.util.LinkedHashMap<>();
        files.put("./notes/otter.txt", bytes("An otter swims."));
        files.put("../../heron.txt", bytes("A heron waits."));
        files.put("/crane.txt", bytes("A crane dances."));
        files.put("notes/.git/config.txt", bytes("Nobody wrote this to be read."));
        assertThat(read(zip(files, StandardCharsets.UTF_8)).passages())
                .extracting(passage -> passage.inside().orElseThrow() + ": " + passage.text())
                .containsExactly(
                        "notes/otter.txt: An otter swims.", "heron.txt: A heron waits.", "crane.txt: A crane dances.");
    }

    @Test
    void aThousandFilesAreCutAndSaidToBe() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < OpenDocument.FILES_AT_MOST + 10; i++) {
            files.put(i + ".txt", bytes("Number " + i));
        }
        Extraction.Document document = read(zip(files, StandardCharsets.UTF_8));
        assertThat(document.cut()).isTrue();
        assertThat(document.passages()).hasSize(OpenDocument.FILES_AT_MOST);
    }

    @Test
    void anArchiveWithNothingToReadHoldsNoText() throws Exception {
        assertCause(Cause.NO_TEXT, zip(Map.of("x", new byte[100]), StandardCharsets.UTF_8));
    }

    @Test
    void oneDamagedFileInAnArchiveLeavesTheOthers() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.pdf", bytes("%PDF-1.4\nrubbish"));
        files.put("b.txt", bytes("A fox jumps."));
        assertThat(read(zip(files, StandardCharsets.UTF_8)).passages())
                .extracting(Passage::text)
                .containsExactly("A fox jumps.");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Extraction.Document read(byte[] content) throws UnreadableException {
        return (Extraction.Document) EXTRACTOR.extract(content, "a.zip");
    }

    private static void assertCause(Cause cause, byte[] content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.reason().cause()).isEqualTo(cause));
    }

    private static byte[] zip(Map<String, byte[]> files, Charset names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}

package app.akin.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.extraction.DocumentText;
import app.akin.extraction.Whole;
import app.akin.model.Extraction;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import app.akin.model.Shot;
import app.akin.model.Thumbnail;
import app.akin.model.colour.ColourShares;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WireTest {

    private static final int PIXELS = 1_000;
    private static final RgbPicture PICTURE = new RgbPicture(new PixelSize(2, 3), new byte[18]);

    private static List<Answer> answers() {
        return List.of(
                new Answer.Fine(),
                new Answer.Taken(new Shot(
                        Optional.of("NIKON D90"),
                        Optional.empty(),
                        OptionalDouble.of(0.004),
                        OptionalDouble.empty(),
                        OptionalInt.of(200),
                        OptionalDouble.of(50),
                        Optional.of(new Shot.Place(-37.5, 126.75)))),
                new Answer.Taken(Shot.NONE),
                new Answer.Words("한국어 and \uD83D\uDE00"),
                new Answer.Pixels(PICTURE),
                new Answer.Refused(FailureReason.of(Cause.TOO_MANY_PIXELS, 70_000, 70_000, 100)),
                new Answer.Read(
                        new Whole.Document("text/plain", new DocumentText("one\ntwo", List.of(0, 4), List.of(3)))),
                new Answer.Read(new Whole.Picture(new Extraction.Picture(
                        "image/png",
                        new PixelSize(20, 30),
                        Optional.of(LocalDateTime.of(2026, 11, 28, 23, 5)),
                        Optional.of("SONY ILCE-7M3"),
                        PICTURE,
                        new Thumbnail(new PixelSize(2, 3), new byte[] {1, 2}),
                        new ColourShares(new byte[] {-1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})))));
    }

    @Test
    void answersComeAsTheyWent() throws Exception {
        for (Answer answer : answers()) {
            assertThat(answer(bytes(answer))).usingRecursiveComparison().isEqualTo(answer);
        }
    }

    @Test
    void anAnswerThatIsCutOffIsNone() throws Exception {
        for (Answer answer : answers()) {
            byte[] bytes = bytes(answer);
            for (int length = 0; length < bytes.length; length++) {
                byte[] cut = Arrays.copyOf(bytes, length);
                assertThatThrownBy(() -> answer(cut)).isInstanceOf(EOFException.class);
            }
        }
    }

    @Test
    void noCameraHasANameOfAThousandLetters() throws Exception {
        Shot shot = new Shot(
                Optional.of("x".repeat(1_000)),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                Optional.empty());
        byte[] bytes = bytes(new Answer.Taken(shot));

        assertThatThrownBy(() -> answer(bytes)).isInstanceOf(IOException.class);
    }

    /** Whatever a reader that a file has taken over may write: an answer or an exception, and no memory for what is not there. */
    @Test
    void accidentsAreAnswersOrExceptions() throws Exception {
        Random random = new Random(7);
        for (Answer answer : answers()) {
            byte[] bytes = bytes(answer);
            for (int i = 0; i < 2_000; i++) {
                byte[] changed = bytes.clone();
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                try {
                    assertThat(answer(changed)).isNotNull();
                } catch (IOException e) {
                    assertThat(e).isNotNull();
                }
            }
        }
    }

    @Test
    void morePixelsThanWereAllowedAreNotTaken() throws Exception {
        RgbPicture large = new RgbPicture(new PixelSize(PIXELS + 1, 1), new byte[3 * (PIXELS + 1)]);
        byte[] bytes = bytes(new Answer.Pixels(large));

        assertThatThrownBy(() -> answer(bytes)).isInstanceOf(IOException.class).hasMessageContaining("more than");
    }

    @Test
    void requestsComeAsTheyWent() throws Exception {
        List<Request> requests = Stream.<Request>of(
                        new Request.Head(new byte[] {1}, "a"),
                        new Request.Content(new byte[] {2, 3}, "name\nof two lines"),
                        new Request.File(java.nio.file.Path.of("/tmp/ü"), "ü"),
                        new Request.Picture(new byte[0]),
                        new Request.Describe())
                .toList();
        for (Request request : requests) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            RequestWire.write(new DataOutputStream(bytes), request);
            assertThat(RequestWire.read(in(bytes.toByteArray())))
                    .usingRecursiveComparison()
                    .isEqualTo(request);
        }
    }

    private static byte[] bytes(Answer answer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AnswerWire.write(new DataOutputStream(bytes), answer);
        return bytes.toByteArray();
    }

    private static Answer answer(byte[] bytes) throws IOException {
        return AnswerWire.read(in(bytes), PIXELS);
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}

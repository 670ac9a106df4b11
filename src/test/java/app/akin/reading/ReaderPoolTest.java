package app.akin.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.akin.extraction.PassageSplitter;
import app.akin.model.Extraction;
import app.akin.model.FailureReason.Cause;
import app.akin.model.UnreadableException;
import app.akin.task.TaskRunner;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What must hold whatever a file does to its reader. */
@Timeout(240)
class ReaderPoolTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final ReaderPool pool = pool(LIMIT);

    private static ReaderPool pool(Duration limit) {
        return new ReaderPool(command(), new PassageSplitter(String::length, 1_000), 1, limit);
    }

    private static ReaderCommand command() {
        return new ReaderCommand(MoodyReader.class.getName(), 1_000_000);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void oneReaderReadsOneFileAfterAnother() throws Exception {
        assertThat(pool.isQuiet()).as("none is started before it is needed").isTrue();
        String first = tell("who");

        assertThat(tell("who")).isEqualTo(first);
    }

    @Test
    void aReaderThatDiesCostsItsFileAloneAfterASecondTry() throws Exception {
        String before = tell("who");

        assertThat(cause(pool, "die")).isEqualTo(Cause.STOPPED_READER);
        assertThat(tell("who")).startsWith("I am").isNotEqualTo(before);
    }

    @Test
    void aReaderThatDiesOnceCostsNothing() throws Exception {
        assertThat(tell("die at first")).startsWith("once more");
    }

    /** libheif and libjxl say no less of a picture that is too large for their memory. */
    @Test
    void aDecoderThatMayHaveLackedMemoryIsGivenMoreBeforeItIsBelieved() throws Exception {
        String heic = "\0\0\0\30ftypheic\0\0\0\0mif1heic";

        assertThat(tell(heic + "damaged at first")).startsWith("I am");
        assertThat(cause(pool, "damaged at first")).as("of a text").isEqualTo(Cause.DAMAGED);
    }

    @Test
    void whileOneReadsAloneNoOtherKeepsItsMemory() throws Exception {
        tell("who");
        assertThat(pool.isQuiet()).as("a reader waits for more").isFalse();

        pool.extractAlone(bytes("who"), "large.txt");

        assertThat(pool.isQuiet()).isTrue();
    }

    @Test
    void aReaderIsKilledWhenTheTimeOfItsFileIsOver() throws Exception {
        try (ReaderPool hurried = pool(Duration.ofSeconds(3))) {
            assertThat(cause(hurried, "hang")).isEqualTo(Cause.TIME_LIMIT);
            assertThat(hurried.isQuiet()).isTrue();
        }
    }

    @Test
    void aReaderThatComputesForTooLongIsKilled() throws Exception {
        try (ReaderPool hurried = pool(Duration.ofSeconds(2))) {
            assertThat(cause(hurried, "compute")).isEqualTo(Cause.TIME_LIMIT);
            assertThat(hurried.isQuiet()).isTrue();
        }
    }

    @Test
    void aReaderThatIsLeftNoTimeByOthersIsWaitedFor() throws Exception {
        try (ReaderPool hurried = pool(Duration.ofSeconds(1))) {
            assertThat(tell(hurried, "be slow")).isEqualTo("slow");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aReaderThatTakesTooMuchMemoryIsKilled() throws Exception {
        assertThat(cause(pool, "eat")).isEqualTo(Cause.STOPPED_READER);
        assertThat(tell("who")).startsWith("I am");
    }

    /** By whoever looks on, who can tell why it ended; the system, which cannot, refuses only somewhat more. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whoeverLooksOnSeesTooMuchMemoryBeforeTheSystemDoes() throws Exception {
        try (TaskRunner watching = new TaskRunner("watching", 1);
                ReaderLane lane = new ReaderLane(command(), watching, 1)) {
            assertThat(lane.ask(new Request.Content(bytes("eat slowly"), "a.txt"), LIMIT))
                    .isInstanceOf(ReaderOutcome.TooLarge.class);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theSystemGivesAReaderNoMoreThanItMayHave() throws Exception {
        assertThat(tell("reserve")).isEqualTo("refused");
    }

    @Test
    void whatIsNoAnswerIsBelievedNotAtAll() throws Exception {
        assertThat(cause(pool, "babble")).isEqualTo(Cause.STOPPED_READER);
        assertThat(tell("who")).startsWith("I am");
    }

    @Test
    void whatLibrariesPrintIsNoAnswer() throws Exception {
        assertThat(tell("print")).isEqualTo("quiet");
        assertThat(tell("who")).startsWith("I am");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aReaderNeitherWritesNorConnectsNorStartsPrograms() throws Exception {
        assertThat(tell("write")).isEqualTo("not written");
        assertThat(tell("connect")).isEqualTo("Operation not permitted");
        assertThat(tell("start")).isEqualTo("not started");
    }

    @Test
    void closingEndsAReaderThatReads() throws Exception {
        try (TaskRunner waiting = new TaskRunner("waiting", 1)) {
            CompletableFuture<Extraction> hanging = waiting.submit(() -> pool.extract(bytes("hang"), "a.txt"));
            awaitReader();
            pool.close();

            assertThatThrownBy(() -> hanging.get(60, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
            assertThat(pool.isQuiet()).isTrue();
        }
    }

    @Test
    @SuppressWarnings("try") // closed twice on purpose
    void whoIsInterruptedWaitsNoLonger() throws Exception {
        try (TaskRunner waiting = new TaskRunner("waiting", 1)) {
            CompletableFuture<Extraction> hanging = waiting.submit(() -> pool.extract(bytes("hang"), "a.txt"));
            awaitReader();
            waiting.close();

            assertThatThrownBy(() -> hanging.get(60, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(InterruptedException.class);
            assertThat(pool.isQuiet()).isTrue();
        }
    }

    @Test
    void aReaderThatCannotBeStartedIsNoFaultOfTheFile() {
        try (ReaderPool without = new ReaderPool(
                new ReaderCommand("app.akin.Nobody", 1), new PassageSplitter(String::length, 9), 1, LIMIT)) {
            assertThat(cause(without, "who")).isEqualTo(Cause.IO);
        }
    }

    private void awaitReader() throws InterruptedException {
        while (pool.isQuiet()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private String tell(String order) throws Exception {
        return tell(pool, order);
    }

    private static String tell(ReaderPool pool, String order) throws Exception {
        Extraction.Document document = (Extraction.Document) pool.extract(bytes(order), "a.txt");
        return document.passages().getFirst().text();
    }

    private static Cause cause(ReaderPool pool, String order) {
        return catchThrowableOfType(UnreadableException.class, () -> pool.extract(bytes(order), "a.txt"))
                .reason()
                .cause();
    }

    private static byte[] bytes(String order) {
        return order.getBytes(StandardCharsets.UTF_8);
    }
}

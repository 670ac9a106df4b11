package app.akin.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.embedding.remote.EmbeddingServer;
import app.akin.indexing.IndexReport;
import app.akin.indexing.VectorBuilder.Outcome;
import app.akin.library.Doctor;
import app.akin.library.Doctor.Check;
import app.akin.library.models.PassageModels.State;
import app.akin.search.SearchResult;
import app.akin.seat.SeatKeeper;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A model of words that fails costs no run and no answer, and is said. */
class PassageModelTroubleTest extends PassagesTest {

    @Test
    void aSilentServerLetsTheOtherLanesAnswerAndTheResultSaysSo() throws Exception {
        index();
        choose(add("words"));
        catchUp();
        server.close();

        long start = System.nanoTime();
        SearchResult found = ask("walked along river");
        assertThat(since(start)).isLessThan(Duration.ofSeconds(30));
        assertThat(found.hits()).hasSize(28);
        assertThat(found.silence().orElseThrow()).startsWith("localhost cannot be reached");
    }

    @Test
    void aStalledServerIsNotWaitedForLong() throws Exception {
        index();
        choose(add("words"));
        catchUp();
        CountDownLatch over = new CountDownLatch(1);
        server.behave((self, exchange, asked, number) -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            long start = System.nanoTime();
            SearchResult found = ask("walked along river");
            assertThat(since(start)).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(60));
            assertThat(found.silence()).contains("it did not answer in time");
            assertThat(found.hits()).as("by their words").hasSize(28);

            Duration quickest = Duration.ofDays(1);
            for (int i = 7; i < 10; i++) {
                long again = System.nanoTime();
                assertThat(ask("walked along river number " + i).silence()).isPresent();
                quickest = Collections.min(List.of(quickest, since(again)));
            }
            assertThat(quickest).as("the next questions wait less").isLessThan(Duration.ofSeconds(3));
        } finally {
            over.countDown();
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    @Test
    void aFailingModelStopsNoRunAndWhatItMissedIsMadeUp() throws Exception {
        choose(add("words"));
        int before = server.texts().size();
        server.behave((self, exchange, asked, number) -> EmbeddingServer.send(exchange, 401, "{}"));

        try (SeatKeeper keeper = keeper().start(Duration.ofMillis(100))) {
            IndexReport report = index();
            keeper.finish();
            assertThat(report.indexed()).isEqualTo(30);
            assertThat(report.failed()).isEmpty();
        }
        assertThat(core.passageModels().state())
                .isEqualTo(new State.Away("localhost does not accept the key (answer 401)"));
        assertThat(core.passages().left()).hasValue(30);
        assertThat(ask("electricity winter").hits().getFirst().file().name())
                .as("found by its words meanwhile")
                .isEqualTo(RIGHT);
        assertThat(server.texts().size() - before)
                .as("the key is not tried again and again")
                .isLessThan(100);

        server.behave();
        try (SeatKeeper keeper = keeper()) {
            keeper.finish();
        }
        assertThat(core.passageModels().state()).isEqualTo(new State.Ready());
        assertThat(core.passages().left()).hasValue(0);
        assertThat(first()).isEqualTo(RIGHT);
    }

    @Test
    void theDoctorAsksTheModelOfWordsToo() throws Exception {
        assertThat(passageCheck().orElseThrow().details()).startsWith(READER + "/");
        choose(add("words"));
        Check sound = passageCheck().orElseThrow();
        assertThat(sound.state()).isEqualTo(Doctor.State.OK);
        assertThat(sound.details()).startsWith("remote-words/").contains("localhost");

        server.behave((self, exchange, asked, number) -> EmbeddingServer.send(exchange, 401, "{}"));
        Check away = passageCheck().orElseThrow();
        assertThat(away.state()).isEqualTo(Doctor.State.BAD);
        assertThat(away.details()).isEqualTo("localhost does not accept the key (answer 401)");
    }

    @Test
    void oneTextThatTheModelRefusesCostsOnlyItself() throws Exception {
        index();
        choose(add("words"));
        server.behave((self, exchange, asked, number) -> {
            if (asked.toString().contains("river number 9 ")) {
                EmbeddingServer.send(exchange, 400, "{\"error\":{\"message\":\"no\"}}");
            } else {
                EmbeddingServer.answer(self, exchange, asked, number);
            }
        });
        assertThat(catchUp()).isInstanceOf(Outcome.Complete.class);
        assertThat(core.passages().left()).hasValue(1);
        assertThat(first()).isEqualTo(RIGHT);
        assertThat(ask("river").hits()).hasSize(30);
    }

    @Test
    void aModelThatRefusesEveryTextIsAway() throws Exception {
        index();
        assertThat(core.passages().answeringId()).isEqualTo(READER);
        choose(add("words"));
        server.behave((self, exchange, asked, number) -> EmbeddingServer.send(exchange, 422, "{}"));
        assertThat(catchUp()).isEqualTo(new Outcome.Away("localhost refused the text"));
        assertThat(core.passages().answeringId()).isEqualTo(READER);
    }
}

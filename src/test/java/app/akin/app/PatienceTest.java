package app.akin.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.library.LibraryState;
import app.akin.library.LibraryTrouble;
import app.akin.model.LibraryCounts;
import app.akin.model.server.ServerFact;
import app.akin.model.server.ServerFinding;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A command waits for what passes, says so once, and for nothing else. */
class PatienceTest {

    private final List<String> said = new ArrayList<>();

    @Test
    void aServerThatIsBackIsUsed() {
        LibraryState open = new LibraryState.Open(LibraryCounts.NONE, 1);
        Iterator<LibraryState> states = List.of(
                        failed(ServerFact.PORT_CLOSED, "nas", "5432"), failed(ServerFact.STARTING, "nas"), open)
                .iterator();
        assertThat(new Patience(states::next, said::add).open()).isEqualTo(open);
        assertThat(said).singleElement().asString().contains("waiting for the database", "nas", "5432");
    }

    @Test
    void whatDoesNotPassIsNotWaitedFor() {
        for (LibraryState state : List.of(
                failed(ServerFact.PASSWORD_WRONG, "akin", "nas"),
                failed(ServerFact.HOST_UNKNOWN, "nas"),
                new LibraryState.Failed(LibraryTrouble.NEWER, "newer", ""),
                new LibraryState.Restarting())) {
            assertThat(new Patience(() -> state, said::add).open()).isEqualTo(state);
        }
        assertThat(said).isEmpty();
    }

    private static LibraryState failed(ServerFact fact, String... values) {
        return new LibraryState.Failed(LibraryTrouble.AWAY, "away", "", false, List.of(ServerFinding.of(fact, values)));
    }
}

package app.akin.ui.settings.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.server.ServerFact;
import app.akin.model.server.ServerFinding;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.ServerWords;
import app.akin.ui.pages.FakeDatabases;
import app.akin.ui.pages.Now;
import app.akin.ui.settings.section.Notice;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server is tried, agreed to, and taken; or nothing is changed. */
class ServerViewModelTest {

    private final Now now = new Now();
    private final FakeDatabases databases = new FakeDatabases();
    private final ServerViewModel model =
            new ServerViewModel(databases, now.background(), new Messages(Locale.ENGLISH));

    @AfterEach
    void end() {
        now.close();
    }

    @Test
    void whatIsNoAddressIsSaidBeforeAnythingIsTried() {
        model.test("nas");
        assertThat(model.noticeProperty().get().kind()).isEqualTo(Notice.Kind.BAD);
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.findingsProperty().get()).isEmpty();
    }

    @Test
    void aTrialChangesNothingAndSaysAll() {
        model.test("jdbc:postgresql://bad/akin");
        await();
        assertThat(model.findingsProperty().get())
                .extracting(ServerFinding::fact)
                .contains(ServerFact.EXTENSION_RIGHT, ServerFact.SCHEMA_RIGHT);
        assertThat(model.noticeProperty().get().kind()).isEqualTo(Notice.Kind.BAD);
        assertThat(model.place()).isEmpty();
    }

    @Test
    void aServerIsUsedOnlyOnceSomebodyAgreed() {
        model.use("postgresql://akin@nas/akin", false);
        await();
        assertThat(model.askingProperty().get()).isTrue();
        assertThat(model.place()).isEmpty();

        model.use("postgresql://akin@nas/akin", true);
        await();
        assertThat(model.askingProperty().get()).isFalse();
        assertThat(model.place()).isPresent();
        assertThat(model.noticeProperty().get().kind()).isEqualTo(Notice.Kind.GOOD);

        model.useOwn();
        await();
        assertThat(model.place()).isEmpty();
        model.useOwn();
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void aPasswordGoesIntoTheStoreWhereThatIsWanted() {
        String address = "jdbc:postgresql://nas/akin?user=akin&password=secret";
        model.use(address, true);
        await();
        assertThat(databases.kept()).contains(address);

        model.storesPasswordProperty().set(true);
        model.use(address, true);
        await();
        assertThat(databases.kept()).contains("jdbc:postgresql://nas/akin?user=akin");
    }

    @Test
    void aBadServerIsNotUsedHoweverMuchSomebodyAgrees() {
        model.use("jdbc:postgresql://bad/akin", true);
        await();
        assertThat(model.place()).isEmpty();
        assertThat(model.askingProperty().get()).isFalse();
        assertThat(model.noticeProperty().get().kind()).isEqualTo(Notice.Kind.BAD);
    }

    @ParameterizedTest
    @EnumSource(ServerFact.class)
    void everyFactHasWordsInBothLanguagesWithAllItsValues(ServerFact fact) {
        ServerFinding finding = new ServerFinding(fact, List.of("<zero>", "<one>", "<two>", "<three>"));
        String english = finding.inWords();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            String words = ServerWords.of(finding, new Messages(locale));
            assertThat(words).doesNotContain("{", "}");
            for (String value : finding.values()) {
                assertThat(words.contains(value)).as(words).isEqualTo(english.contains(value));
            }
        }
        assertThat(finding.inWords(Locale.FRENCH)).isEqualTo(english);
    }

    private void await() {
        Now.await("the answer", () -> !model.busyProperty().get());
        now.settle();
    }
}

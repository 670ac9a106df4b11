package app.akin.ui.settings.models;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.library.models.PassageModels;
import app.akin.library.models.PassageModels.Choice;
import app.akin.library.models.PassageModels.Kept;
import app.akin.library.models.PassageModels.State;
import app.akin.model.remote.RemoteProtocol;
import app.akin.ui.kit.Messages;
import app.akin.ui.pages.FakePassages;
import app.akin.ui.pages.Now;
import app.akin.ui.settings.section.Notice;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A model elsewhere reads passages only after the person has read what is sent where. */
class PassagesViewModelTest {

    private final Now now = new Now();
    private final FakePassages passages = new FakePassages();
    private final PassagesViewModel model =
            new PassagesViewModel(passages, now.background(), new Messages(Locale.ENGLISH));

    @AfterEach
    void end() {
        now.close();
    }

    @Test
    void aModelOnThisComputerIsChosenAtOnce() {
        refresh();
        model.choose(choice("all-minilm-l6-v2"));
        now.settle();
        assertThat(passages.told()).containsExactly("choose all-minilm-l6-v2");
        assertThat(model.askingProperty().get()).isEmpty();
        assertThat(model.stateProperty().get().text()).isEqualTo("It has read every passage.");
    }

    @Test
    void aModelElsewhereIsAskedAboutFirst() {
        add();
        Choice elsewhere = choice("remote-words");
        model.choose(elsewhere);
        assertThat(model.askingProperty().get()).contains(elsewhere);
        assertThat(passages.chosen()).isEqualTo(PassageModels.READER);
        assertThat(model.question(elsewhere))
                .contains("words (example.com)", "is sent to example.com", "Pictures and file names are never sent");

        model.refuse();
        assertThat(passages.chosen()).isEqualTo(PassageModels.READER);
        assertThat(model.askingProperty().get()).isEmpty();

        model.choose(elsewhere);
        model.agree();
        now.settle();
        assertThat(passages.chosen()).isEqualTo("remote-words");
        model.choose(choice(PassageModels.READER));
        assertThat(passages.chosen()).as("back without a question").isEqualTo(PassageModels.READER);
    }

    @Test
    void whatIsAddedIsSaidAndTheKeyIsNot() {
        add();
        assertThat(passages.told()).containsExactly("add words at https://example.com/v1 of 256 with a key");
        assertThat(model.noticeProperty().get().text())
                .isEqualTo("“words (example.com)” answers, with 256 numbers for each passage. Choose it above to use"
                        + " it.");
        assertThat(model.shownProperty().get().elsewhere()).hasSize(1);
        assertThat(model.shownProperty().get().toString()).doesNotContain("sk-test");
    }

    @Test
    void withoutAnAddressItIsTheCompanysOwn() {
        model.add(RemoteProtocol.COHERE, " ", "embed-multilingual-v3.0", "", "k");
        now.settle();
        assertThat(passages.told())
                .containsExactly("add embed-multilingual-v3.0 at https://api.cohere.com/v2 with a key");
    }

    @Test
    void aRefusalIsSaidInItsWords() {
        passages.refuse("example.com does not accept the key (answer 401)");
        add();
        assertThat(model.noticeProperty().get())
                .isEqualTo(new Notice(
                        "It was not added: example.com does not accept the key (answer 401)", Notice.Kind.BAD));
        assertThat(model.addingProperty().get()).isFalse();
    }

    @Test
    void aKeyThatCannotBeSentIsRefusedWithoutRepeatingIt() {
        model.add(RemoteProtocol.OPENAI, "", "words", "", "sk-one two");
        now.settle();
        assertThat(model.noticeProperty().get().kind()).isEqualTo(Notice.Kind.BAD);
        assertThat(model.noticeProperty().get().text()).doesNotContain("sk-one");
        assertThat(passages.told()).isEmpty();
    }

    @Test
    void dimensionsAreANumberOrNothing() {
        model.add(RemoteProtocol.OPENAI, "", "words", "many", "");
        now.settle();
        assertThat(model.noticeProperty().get().kind()).isEqualTo(Notice.Kind.BAD);
        assertThat(passages.told()).isEmpty();
    }

    @Test
    void progressAndTroubleAreSaid() {
        passages.become(new State.Building(3, 10));
        refresh();
        assertThat(model.stateProperty().get().text()).startsWith("3 of 10 documents read by it");
        passages.become(new State.Away("no connection"));
        refresh();
        assertThat(model.stateProperty().get().text())
                .isEqualTo("It does not answer, so passages are found by their words alone: no connection");
    }

    @Test
    void whatIsOfNoUseIsShownUntilItIsFreed() {
        passages.keep("remote-gone@256", 12_000_000);
        refresh();
        assertThat(model.keptProperty().get())
                .containsExactly(new Kept("remote-gone@256", "remote-gone@256", 12_000_000));
        model.free(model.keptProperty().get().getFirst());
        now.settle();
        assertThat(passages.told()).containsExactly("free remote-gone@256");
        Now.await("it is gone", () -> model.keptProperty().get().isEmpty());
    }

    @Test
    void aRemovedModelIsGone() {
        add();
        model.remove(model.shownProperty().get().elsewhere().getFirst());
        now.settle();
        now.settle();
        assertThat(model.shownProperty().get().elsewhere()).isEmpty();
    }

    private void add() {
        model.add(RemoteProtocol.OPENAI, "https://example.com/v1", "words", "256", "sk-test-0123");
        now.settle();
        refresh();
    }

    private void refresh() {
        model.refresh();
        now.settle();
        now.settle();
    }

    private Choice choice(String id) {
        return passages.choices().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

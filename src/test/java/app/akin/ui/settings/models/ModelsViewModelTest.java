package app.akin.ui.settings.models;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.library.models.Models.Model;
import app.akin.library.models.Models.State;
import app.akin.ui.kit.Messages;
import app.akin.ui.pages.FakeIndexing;
import app.akin.ui.pages.FakeModels;
import app.akin.ui.pages.Now;
import app.akin.ui.settings.models.ModelCard.Action;
import app.akin.ui.settings.models.ModelCard.Tag;
import app.akin.ui.settings.section.Notice;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.InvalidationListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelsViewModelTest {

    private final Now now = new Now();
    private final FakeModels models = new FakeModels();
    private final FakeIndexing indexing = new FakeIndexing();
    private final ModelsViewModel model =
            new ModelsViewModel(models, indexing, now.background(), new Messages(Locale.ENGLISH));

    @AfterEach
    void end() {
        now.close();
    }

    private ModelCard clip() {
        return model.card(FakeModels.CLIP).orElseThrow();
    }

    private ModelCard clip(State state) {
        become(FakeModels.clip(state));
        return clip();
    }

    @Test
    void irisIsInUseAndSaysSo() {
        ModelCard iris = model.cards().getFirst();
        assertThat(iris.tag()).contains(Tag.IN_USE);
        assertThat(iris.chosen()).isTrue();
        assertThat(iris.facts()).isEqualTo("25 MB · 512 numbers for each file · licence Apache-2.0");
        assertThat(iris.actions()).isEmpty();
    }

    @Test
    void whatAnotherComputerAddedAndNobodyHereHasSeenIsSaidInBothLanguages() {
        ModelsViewModel korean = new ModelsViewModel(models, indexing, now.background(), new Messages(Locale.KOREAN));
        for (long pictures : new long[] {1, 37}) {
            models.leaveUnseen(pictures);
            model.countUnseen();
            korean.countUnseen();
            now.settle();
            assertThat(model.unseenProperty().get())
                    .startsWith(pictures == 1 ? "1 picture that another computer added" : "37 pictures that other")
                    .endsWith("all are found by their names.");
            assertThat(korean.unseenProperty().get()).contains("사진 " + pictures + "장", "이름으로는");
        }
        models.leaveUnseen(0);
        model.countUnseen();
        now.settle();
        assertThat(model.unseenProperty().get()).isEmpty();
    }

    @Test
    void aListenerOnTheCardsIsNotForgottenWithTheTime() {
        List<String> heard = new CopyOnWriteArrayList<>();
        model.cards().addListener((InvalidationListener) changed -> heard.add("changed"));
        Now.await("a collection of what nobody holds", new GarbageOnce()::happened);
        model.act(FakeModels.CLIP, Action.DOWNLOAD);
        assertThat(heard).isNotEmpty();
    }

    /** Tells when the collector has been through: an object that nobody holds is gone. */
    private static final class GarbageOnce {

        private final WeakReference<Object> canary = new WeakReference<>(new Object());

        boolean happened() {
            System.gc();
            return canary.get() == null;
        }
    }

    @Test
    void aDownloadBeginsOnlyAfterItsSizeWasAgreedTo() {
        assertThat(clip().actions()).containsExactly(Action.DOWNLOAD);
        model.act(FakeModels.CLIP, Action.DOWNLOAD);
        assertThat(models.told()).isEmpty();
        assertThat(clip().note()).contains("605 MB");
        assertThat(clip().actions()).containsExactlyInAnyOrder(Action.AGREE, Action.NOT_NOW);

        model.act(FakeModels.CLIP, Action.AGREE);
        assertThat(models.told()).containsExactly("download clip-vit-b-32");
    }

    @Test
    void aModelOfWordsAloneCannotTakeThePlaceOfTheOneInUse() {
        ModelCard card = only(FakeModels.words(new State.Ready()));
        assertThat(card.actions()).isEmpty();
        assertThat(card.text()).contains("passages in English");
        assertThat(only(FakeModels.multilingual(new State.Ready())).actions()).containsExactly(Action.USE);
    }

    @Test
    void aTowerOfWordsSaysWhatItNeeds() {
        ModelCard card = only(FakeModels.multilingual(new State.Incomplete("CLIP ViT-B/32")));
        assertThat(card.actions()).isEmpty();
        assertThat(card.note()).contains("CLIP ViT-B/32, which is not installed");
    }

    @Test
    void nobodyIsToldOfACheckThatCannotBeMade() {
        assertThat(only(FakeModels.words(new State.Checking())).note()).doesNotContain("SHA-256");
        assertThat(only(FakeModels.words(new State.Downloading(1, 2, 0, Optional.empty())))
                        .known())
                .isFalse();
        only(FakeModels.words(new State.Offered()));
        model.act("nomic-embed-text-v1.5", Action.DOWNLOAD);
        assertThat(model.card("nomic-embed-text-v1.5").orElseThrow().note())
                .contains("547 MB")
                .contains("not verified");
    }

    private ModelCard only(Model shown) {
        become(shown);
        return model.card(shown.id()).orElseThrow();
    }

    /** What is weighed in the background has come by then, so that nobody changes the cards while they are looked at. */
    private void become(Model other) {
        now.settle();
        models.become(FakeModels.iris(new State.InUse()), other);
        model.show(models.all());
        now.settle();
    }

    @Test
    void whoThinksBetterOfItDownloadsNothing() {
        model.act(FakeModels.CLIP, Action.DOWNLOAD);
        model.act(FakeModels.CLIP, Action.NOT_NOW);
        assertThat(models.told()).isEmpty();
        assertThat(clip().actions()).containsExactly(Action.DOWNLOAD);
    }

    @Test
    void aDownloadShowsHowFarHowFastAndHowLong() {
        ModelCard card =
                clip(new State.Downloading(231_000_000, 605_157_884, 6_200_000, Optional.of(Duration.ofSeconds(61))));
        assertThat(card.note()).isEqualTo("231 of 605 MB · 6.2 MB a second · about 1 min left");
        assertThat(card.progress().orElseThrow()).isBetween(0.38, 0.39);
        assertThat(card.actions()).containsExactlyInAnyOrder(Action.PAUSE_DOWNLOAD, Action.CANCEL);
        model.act(FakeModels.CLIP, Action.PAUSE_DOWNLOAD);
        model.act(FakeModels.CLIP, Action.CANCEL);
        assertThat(models.told()).containsExactly("pause clip-vit-b-32", "cancel clip-vit-b-32");
    }

    @Test
    void aDownloadThatStoppedIsGoneOnWithWithoutAskingAgain() {
        ModelCard card = clip(new State.Paused(231_000_000, 605_157_884));
        assertThat(card.note()).isEqualTo("Paused at 231 of 605 MB");
        assertThat(card.progress().orElseThrow()).isBetween(0.38, 0.39);
        assertThat(card.actions()).containsExactlyInAnyOrder(Action.RESUME_DOWNLOAD, Action.CANCEL);
        model.act(FakeModels.CLIP, Action.RESUME_DOWNLOAD);
        assertThat(models.told()).containsExactly("download clip-vit-b-32");
    }

    @Test
    void whatAModelCostsHereIsSaidOnceItIsMeasured() {
        assertThat(clip().facts()).doesNotContain("second");
        model.measure();
        now.settle();
        assertThat(clip().facts()).endsWith(" · about 20 pictures a second here");
        assertThat(model.card("iris").orElseThrow().facts()).doesNotContain("second");
    }

    @Test
    void beforeItIsMeasuredNoRateIsInvented() {
        assertThat(clip(new State.Downloading(0, 605_157_884, 0, Optional.empty()))
                        .note())
                .isEqualTo("0 of 605 MB");
    }

    @Test
    void theReaderSaysHowManyDocumentsItUnderstandsAndCannotBePutAside() {
        models.become(FakeModels.iris(new State.InUse()), FakeModels.reader(new State.Building(18, 60)));
        model.show(models.all());
        ModelCard reader = model.card("multilingual-e5-small").orElseThrow();
        assertThat(reader.note()).isEqualTo("18 of 60 documents understood; the others are found by their words");
        assertThat(reader.shipped()).as("it has a page of what it knows").isTrue();

        models.become(FakeModels.iris(new State.InUse()), FakeModels.reader(new State.InUse()));
        model.show(models.all());
        reader = model.card("multilingual-e5-small").orElseThrow();
        assertThat(reader.tag()).contains(Tag.IN_USE);
        assertThat(reader.actions()).isEmpty();
    }

    @Test
    void aModelThatIsCatchingUpIsNotYetInUse() {
        ModelCard card = clip(new State.Building(8_020, 12_480));
        assertThat(card.tag()).contains(Tag.GETTING_READY);
        assertThat(card.note()).startsWith("8,020 of 12,480 pictures read by it");
    }

    @Test
    void catchingUpCanBePausedAndGoneOnWith() {
        assertThat(clip(new State.Building(8_020, 12_480)).actions()).containsExactly(Action.PAUSE);
        model.act(FakeModels.CLIP, Action.PAUSE);
        ModelCard paused = clip(new State.Building(8_020, 12_480, true));
        assertThat(paused.note()).startsWith("Paused at 8,020 of 12,480 pictures");
        assertThat(paused.actions()).containsExactly(Action.RESUME);
        model.act(FakeModels.CLIP, Action.RESUME);
        assertThat(indexing.told()).containsExactly("pause", "resume");
    }

    @Test
    void whatAModelHasReadIsDroppedOnlyAfterItWasSaidWhatThatMeans() {
        models.keep(FakeModels.CLIP, 23_000_000);
        models.keep("iris", 9_000_000);
        clip(new State.Ready());
        model.weigh();
        now.settle();
        assertThat(clip().actions()).containsExactlyInAnyOrder(Action.USE, Action.FREE);
        assertThat(model.card("iris").orElseThrow().actions())
                .as("the one that answers keeps what it has read")
                .isEmpty();
        model.act(FakeModels.CLIP, Action.FREE);
        assertThat(clip().note()).contains("23 MB").contains("read every picture again");
        assertThat(clip().actions()).containsExactlyInAnyOrder(Action.FREE_NOW, Action.NOT_NOW);
        assertThat(models.told()).isEmpty();

        model.act(FakeModels.CLIP, Action.FREE_NOW);
        now.settle();
        assertThat(models.told()).containsExactly("free clip-vit-b-32");
        assertThat(clip().actions()).containsExactly(Action.USE);
    }

    @Test
    void checkingCannotTellHowFarItIs() {
        assertThat(clip(new State.Checking()).progress()).hasValue(-1);
    }

    @Test
    void whatFailedSaysWhyAndCanBeTriedAgain() {
        ModelCard card = clip(new State.Failed("The connection broke off."));
        assertThat(card.note()).isEqualTo("The connection broke off.");
        assertThat(card.trouble()).isTrue();
        model.act(FakeModels.CLIP, Action.AGAIN);
        assertThat(models.told()).containsExactly("download clip-vit-b-32");
    }

    @Test
    void aReadyModelIsUsedAtOnce() {
        assertThat(clip(new State.Ready()).tag()).contains(Tag.READY);
        model.act(FakeModels.CLIP, Action.USE);
        assertThat(models.told()).containsExactly("use clip-vit-b-32");
    }

    @Test
    void anUnknownModelIsCalledNotVerified() {
        models.become(FakeModels.own(new State.Ready()));
        model.show(models.all());
        assertThat(model.cards().getFirst().tag()).contains(Tag.UNVERIFIED);
        assertThat(model.cards().getFirst().facts()).isEqualTo("1.7 GB · 768 numbers for each file");
    }

    @Test
    void aRefusedFolderSaysWhyAndChangesNothing() {
        models.refuse("model.safetensors is missing");
        List<ModelCard> before = List.copyOf(model.cards());
        model.install(Path.of("/somewhere"));
        now.settle();
        assertThat(model.noticeProperty().get())
                .isEqualTo(
                        new Notice("The model could not be installed: model.safetensors is missing", Notice.Kind.BAD));
        assertThat(model.cards()).isEqualTo(before);
    }

    @Test
    void anInstalledModelIsInTheList() {
        model.install(Path.of("/somewhere"));
        now.settle();
        assertThat(model.noticeProperty().get().kind()).isEqualTo(Notice.Kind.GOOD);
        assertThat(model.card("my-clip")).isPresent();
    }
}

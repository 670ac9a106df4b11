package app.akin.ui.search;

import app.akin.library.models.ModelTrouble;
import app.akin.model.hit.Hit;
import app.akin.ui.kit.FxmlView;
import app.akin.ui.search.answer.AnswerModel;
import app.akin.ui.search.answer.AnswerPanel;
import app.akin.ui.search.asking.DaysInOrder;
import app.akin.ui.search.asking.SearchModel;
import app.akin.ui.search.details.QuickLook;
import app.akin.ui.search.filter.FilterChips;
import app.akin.ui.search.filter.FilterController;
import app.akin.ui.search.filter.FilterModel;
import app.akin.ui.search.filter.FilterWords;
import app.akin.ui.search.hit.CoverCache;
import app.akin.ui.search.hit.HitWords;
import app.akin.ui.search.hit.MarkedSentence;
import app.akin.ui.search.hit.SourceCard;
import app.akin.ui.search.hit.ThumbnailCache;
import app.akin.ui.search.wall.HitMenu;
import app.akin.ui.search.wall.WallModel;
import app.akin.ui.search.wall.WallView;
import java.util.Optional;
import javafx.scene.layout.Region;

/** All parts of searching, made and wired; the window puts them in their places. Only for the JavaFX thread. */
public final class SearchScreen {

    private final SearchBoxController boxController;
    private final ResultsBarController barController;
    private final WallView wall;
    private final EmptyShelf emptyShelf;
    private final WallModel wallModel;
    private final Region box;
    private final Region bar;
    private final SearchDetails details;
    private final AnswerModel answerModel;
    private final AnswerPanel answer;

    public SearchScreen(SearchModel model, WallModel wallModel, AnswerModel answerModel, SearchSurroundings around) {
        this.wallModel = wallModel;
        this.answerModel = answerModel;
        HitWords words = new HitWords(around.messages());
        ThumbnailCache thumbnails = new ThumbnailCache(around.library(), around.decoding());
        details = new SearchDetails(model, wallModel, words, thumbnails, around);
        HitMenu menu = new HitMenu(
                wallModel,
                around.actions(),
                around.kept(),
                new HitMenu.SummingUp(answerModel::canSumUp, answerModel::sumUp),
                details.quickLook()::toggle,
                words);
        CoverCache covers = new CoverCache(around.library(), thumbnails, around.background(), around.decoding());
        wall = new WallView(wallModel, thumbnails, covers, around.actions(), words, menu::show);
        wall.onMoreWanted(model::moreWanted);
        model.trail().scrolling(wall::scroll, wall::scrollTo);
        model.shown().addListener((p, old, now) -> showDays(model));
        model.sort().addListener((p, old, now) -> showDays(model));
        emptyShelf = new EmptyShelf(model, wallModel, around.messages());
        ExamplePictures examples = new ExamplePictures(around.library(), around.background(), wallModel, thumbnails);
        FilterWords filterWords = new FilterWords(words);
        boxController = new SearchBoxController(
                model,
                around.messages(),
                examples::fill,
                around.choosePicture(),
                this::toWall,
                answerModel::ask,
                filterWords::dates,
                new PathOffer(around.library(), around.background(), around.add()),
                around.recent());
        box = FxmlView.load(boxController, around.messages());
        barController = new ResultsBarController(
                model,
                wallModel,
                around.messages(),
                new FilterChips(model, filterWords, around.folderNames(), around.collectionNames()),
                () -> new FilterController(
                        new FilterModel(model, around.library(), around.background(), words), filterWords),
                around.saveSearch(),
                answerModel::ask);
        bar = FxmlView.load(barController, around.messages());
        new BelowHint(bar, boxController.hint());
        answerModel
                .quoted()
                .addListener((p, old, now) -> wallModel
                        .mark()
                        .set(now.map(quote -> new MarkedSentence(quote.hit(), quote.start(), quote.end()))));
        answer = new AnswerPanel(
                answerModel, words, new AnswerPanel.Outside(this::showSource, around.copy(), around.chooseModel()));
    }

    private void showDays(SearchModel model) {
        wall.inOrderOf(DaysInOrder.of(model.shown().get(), model.sort().get()));
    }

    public Region box() {
        return box;
    }

    public Region bar() {
        return bar;
    }

    /** What answers the question, above the wall; invisible while nothing does. */
    public Region answer() {
        return answer;
    }

    /** Stops an answer that is being written, or takes away the one that is there; says whether there was any. */
    public boolean stopAnswer() {
        return answerModel.stop();
    }

    /** Marks the card of a passage and shows the passage, with a sentence of it marked. */
    private void showSource(Hit hit, String sentence) {
        SourceCard.of(hit, wallModel.items()).ifPresent(wallModel::select);
        details.look(hit, sentence);
    }

    public WallView wall() {
        return wall;
    }

    /** What stands in place of the wall where there is nothing to lie on it; invisible else. */
    public Region emptyShelf() {
        return emptyShelf;
    }

    public Region details() {
        return details.place();
    }

    /** The preview over the whole window; invisible until asked for. */
    public QuickLook quickLook() {
        return details.quickLook();
    }

    /**
     * Lets somebody choose a part of a picture, to ask for it: of the one in the question while the keyboard is in the field,
     * else of the one that is looked at.
     */
    public void choosePart() {
        details.choosePart(isFieldFocused());
    }

    /** Makes what is looked at larger: the picture in the quick look, else the thumbnails. */
    public void larger() {
        if (!details.quickLook().zoomIn()) {
            wallModel.size().larger();
        }
    }

    public void smaller() {
        if (!details.quickLook().zoomOut()) {
            wallModel.size().smaller();
        }
    }

    public void usualSize() {
        if (!details.quickLook().zoomWhole()) {
            wallModel.size().usual();
        }
    }

    /** Whether details are to be fetched as the selection changes. */
    public void detailsShown(boolean shown) {
        details.shown(shown);
    }

    public void explain() {
        details.explain();
    }

    /** What stands beside the title while what was added last is shown. */
    public void homeNote(String words) {
        barController.homeNote(words);
    }

    /** Another model answers than the one that is wanted; nothing once it does not. */
    public void modelTrouble(Optional<ModelTrouble> trouble) {
        barController.modelTrouble(trouble);
    }

    public void prompt(String words) {
        boxController.prompt(words);
    }

    public boolean isFieldFocused() {
        return boxController.isFocused();
    }

    /** Takes the keyboard to the field, its words selected. */
    public void toField() {
        boxController.focusAll();
    }

    /** Takes away one thing of the question, if there is one, and says whether. */
    public boolean takeAwayOne() {
        return boxController.takeAwayOne();
    }

    /** Begins another question with these letters, which nothing lies over; somebody goes on typing. */
    public void beginQuestion(String letters) {
        details.quickLook().close();
        boxController.begin(letters);
    }

    /** Takes the keyboard to the first card, or to the one it was on. */
    public void toWall() {
        if (!wallModel.items().isEmpty()) {
            int to = Math.max(0, wallModel.focus());
            wall.keyUsed(true);
            wallModel.select(to);
            wall.focusCard(to);
        }
    }

    public void still(boolean wanted) {
        wall.still(wanted);
    }
}

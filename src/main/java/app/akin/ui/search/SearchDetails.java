package app.akin.ui.search;

import app.akin.model.hit.Hit;
import app.akin.search.Example;
import app.akin.ui.search.asking.Question;
import app.akin.ui.search.asking.SearchModel;
import app.akin.ui.search.details.DetailsController;
import app.akin.ui.search.details.DetailsModel;
import app.akin.ui.search.details.DetailsModels;
import app.akin.ui.search.details.DetailsPlace;
import app.akin.ui.search.details.FactsModel;
import app.akin.ui.search.details.PartQuestion;
import app.akin.ui.search.details.QuickLook;
import app.akin.ui.search.details.WhereModel;
import app.akin.ui.search.hit.HitWords;
import app.akin.ui.search.hit.ThumbnailCache;
import app.akin.ui.search.wall.WallModel;
import java.util.Optional;
import javafx.scene.layout.Region;

/** What is selected, beside the wall and over the whole window: details and quick look, made and wired. */
final class SearchDetails {

    private final SearchModel search;
    private final DetailsModel model;
    private final DetailsPlace place;
    private final QuickLook quickLook;

    SearchDetails(
            SearchModel search, WallModel wall, HitWords words, ThumbnailCache thumbnails, SearchSurroundings around) {
        this.search = search;
        model = new DetailsModel(around.library(), around.background(), wall, words.locale());
        DetailsModels models = new DetailsModels(
                model,
                new WhereModel(around.whereabouts(), around.background(), model, search),
                new FactsModel(
                        around.library(), around.background(), model, search, around.actions(), around.settings()),
                new PartQuestion(around.library(), around.background(), search, around.messages()));
        quickLook =
                new QuickLook(around.library(), around.background(), wall, words, models.parts(), model::lookForFile);
        place = new DetailsPlace(
                around.messages(),
                () -> new DetailsController(
                        models,
                        search,
                        wall,
                        around.actions(),
                        words,
                        thumbnails,
                        quickLook::toggle,
                        around.closeDetails()));
        search.shown().addListener((p, old, now) -> closeQuickLook(old.question(), now.question()));
    }

    /** It looks at what answers the question before. */
    private void closeQuickLook(Question before, Question now) {
        if (!now.query().equals(before.query())) {
            quickLook.close();
        }
    }

    Region place() {
        return place;
    }

    QuickLook quickLook() {
        return quickLook;
    }

    /** Whether details are to be fetched as the selection changes. */
    void shown(boolean shown) {
        if (shown) {
            place.fill();
        }
        model.shown(shown);
    }

    void explain() {
        place.fill().explain();
    }

    void look(Hit hit, String sentence) {
        quickLook.show(hit, sentence);
    }

    /** @param inField whether the keyboard is in the field: then a part of the picture in the question is chosen */
    void choosePart(boolean inField) {
        Optional<Example> pasted = PartQuestion.pasted(search.question().query().examples());
        if (!quickLook.isVisible() && inField && pasted.isPresent()) {
            quickLook.show(pasted.get());
            return;
        }
        if (!quickLook.isVisible()) {
            quickLook.toggle();
        }
        quickLook.choosePart();
    }
}

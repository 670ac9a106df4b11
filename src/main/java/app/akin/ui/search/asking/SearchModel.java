package app.akin.ui.search.asking;

import app.akin.library.Library;
import app.akin.library.LibraryState;
import app.akin.model.scope.Scope;
import app.akin.search.Example;
import app.akin.search.Part;
import app.akin.search.Search;
import app.akin.task.TaskRunner;
import app.akin.ui.kit.Background;
import app.akin.ui.search.hit.Waits;
import app.akin.ui.search.wall.WallModel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/**
 * The question in the field and what the wall shows for it.
 *
 * <p>Typing asks after a moment of silence. Only the answer to the latest question counts. Until the library is open it waits.
 */
public final class SearchModel {

    /** So long nobody types before the question is asked. */
    static final Duration SILENCE = Duration.ofMillis(150);

    private final LatestAnswer latest;
    private final Background asking;
    private final WallModel wall;
    private final HomeShelf home;
    private final Waits waits;
    private final AnswerWall answers;
    private final QuestionDraft draft = new QuestionDraft(this::typed, this::askNow);
    private final Trail trail;
    private final WallContent content;
    private final AskedAgain again;
    private Consumer<Throwable> onProblem = problem -> {};
    private TaskRunner.Scheduled typing = () -> {};
    private boolean open;

    public SearchModel(
            Search search, Library library, Background asking, Background background, WallModel wall, Locale locale) {
        this.asking = asking;
        this.wall = wall;
        MoreHits more = new MoreHits(search, asking, later -> content().change(found -> found.and(later)));
        this.answers = new AnswerWall(library, background, wall, more, locale);
        this.home = new HomeShelf(library, background, wall);
        this.waits = new Waits(background);
        this.latest = new LatestAnswer(search, asking, waits);
        this.trail = new Trail(wall);
        this.content = new WallContent(wall, answers, trail);
        this.again = new AskedAgain(
                search, asking, content::now, (question, result) -> content.change(found -> found.later(result)));
        sort().addListener((p, old, now) -> resort());
        shown().addListener((p, old, now) -> again.shows(now));
    }

    /** Called with what went wrong when a question cannot be answered. */
    public void onProblem(Consumer<Throwable> listener) {
        onProblem = listener;
    }

    /** Where somebody has been. */
    public Trail trail() {
        return trail;
    }

    /** What the field holds. */
    public StringProperty words() {
        return draft.words();
    }

    public ObservableList<Part> chips() {
        return draft.chips();
    }

    public ObjectProperty<Scope> scope() {
        return draft.scope();
    }

    public ObjectProperty<Sort> sort() {
        return answers.sort();
    }

    public ReadOnlyObjectProperty<OnWall> shown() {
        return content.shown();
    }

    /** To show more or less of what is there. */
    public WallContent content() {
        return content;
    }

    /** How many hits have come since the answer that is shown. */
    public ReadOnlyIntegerProperty news() {
        return again.news();
    }

    /** Shows them, too; what is in sight stays in sight. */
    public void showNews() {
        again.showNews();
    }

    /** How long an answer is awaited, and why. */
    public Waits waits() {
        return waits;
    }

    /** The library has taken on another state. */
    public void library(LibraryState state) {
        boolean before = open;
        open = state instanceof LibraryState.Open;
        if (state instanceof LibraryState.Open now) {
            again.newsHasCome(now.revision());
        }
        if (open && !before) {
            waits.answered(false);
            askNow();
        } else if (open && content.isHome()) {
            home.newsHasCome();
        } else if (open) {
            answers.newsHasCome();
        }
    }

    /** Parts of the library have gone: who looks at one is led away from it, and back and forth pass it over. */
    void passOver(Predicate<Scope> gone) {
        trail.passOver(gone);
        if (gone.test(scope().get())) {
            askChanged(Question::everywhere);
        }
    }

    /** Something was put into the collection that is looked at, or taken out of it. */
    public void keptChanged() {
        if (open && content.isHome()) {
            home.newsHasCome();
        }
    }

    /** What is asked, or waits to be. */
    public Question question() {
        return draft.question();
    }

    /** Asks all of it at once. */
    public void ask(Question question) {
        draft.become(question);
        askNow();
    }

    /** Puts words alone into the field and asks at once; filters that were typed before go. */
    public void ask(String newWords) {
        ask(new Question(newWords, List.of(), draft.chosen()));
    }

    /** Asks for things like these, and nothing else. */
    public void askLike(List<Example> newExamples) {
        ask(Question.like(newExamples, draft.chosen()));
    }

    /** Asks the same in another part of the library. */
    public void askIn(Scope newScope) {
        askChanged(now -> now.in(newScope));
    }

    /** Asks another question that is made of this one. */
    public void askChanged(UnaryOperator<Question> to) {
        ask(to.apply(question()));
    }

    /** Makes chips and filters of what was understood in the field; somebody may go on typing. */
    public void settle() {
        draft.settle(this::ask);
    }

    /** Somebody puts other words in place of all that stand in the field: filters that were typed with these go with them. */
    public void replacing() {
        draft.forgetTypedFilters();
    }

    /** Empties the field: the wall shows what was added last. */
    public void clear() {
        ask("");
    }

    /** Asks without waiting for silence. */
    public void askNow() {
        typing.cancel();
        Question question = question();
        if (!open) {
            if (content.now() instanceof OnWall.Waiting) {
                content.set(new OnWall.Waiting(question));
            }
            return;
        }
        if (content.now().answers(question)) {
            stay();
        } else if (content.now() instanceof OnWall.Found found && found.fits(question)) {
            stay();
            content.change(answer -> answer.asked(question));
        } else if (question.isBlank()) {
            showHome(question);
        } else {
            find(question);
        }
    }

    /** What is shown goes on to be, whatever else was asked. */
    private void stay() {
        home.goOn(latest.overtake());
    }

    private void typed() {
        typing.cancel();
        typing = asking.after(SILENCE, this::askNow);
    }

    private void showHome(Question question) {
        home.fill(question.query().scope(), latest.overtake(), hits -> {
            content.arrive(new OnWall.Home(question));
            wall.show(hits, "");
        });
    }

    /** More of what is there, when somebody scrolls to its end. */
    public void moreWanted() {
        switch (content.now()) {
            case OnWall.Home _ -> home.more();
            case OnWall.Found found -> answers.more(found);
            case OnWall.Waiting _ -> {}
        }
    }

    private void find(Question question) {
        latest.find(
                question.query(),
                result -> {
                    OnWall.Found found = new OnWall.Found(question, result);
                    content.arrive(found);
                    answers.show(found);
                },
                problem -> onProblem.accept(problem));
    }

    /** From a question that is still waited for, to what is shown. */
    public void back() {
        if (content.now() instanceof OnWall.Waiting || content.now().answers(question())) {
            trail.back().ifPresent(this::goTo);
        } else {
            stay();
            draft.become(content.now().question());
        }
    }

    public void forward() {
        trail.forward().ifPresent(this::goTo);
    }

    private void goTo(Trail.Place place) {
        BooleanSupplier isLatest = latest.overtake();
        draft.become(place.shown().question());
        switch (place.shown()) {
            case OnWall.Found found -> {
                content.set(found);
                answers.show(found);
                trail.restore(place);
            }
            case OnWall.Home here ->
                home.fill(here.question().query().scope(), isLatest, hits -> {
                    content.set(here);
                    wall.show(hits, "");
                    trail.restore(place);
                });
            case OnWall.Waiting waiting -> content.set(waiting);
        }
    }

    /** Goes on where another model was, with all that lay behind it and ahead. */
    public void goOn(SearchModel before) {
        trail.goOn(before.trail).ifPresent(this::goTo);
        draft.become(before.question());
    }

    private void resort() {
        if (content.now() instanceof OnWall.Found found) {
            answers.show(found);
        }
    }
}

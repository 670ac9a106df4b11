package app.akin.ui.search;

import app.akin.library.Library;
import app.akin.library.LibraryState;
import app.akin.model.Hit;
import app.akin.model.Scope;
import app.akin.search.Example;
import app.akin.search.Query;
import app.akin.search.Search;
import app.akin.search.SearchResult;
import app.akin.task.TaskRunner;
import app.akin.ui.kit.Background;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The question in the field and what the wall shows for it.
 *
 * <p>Typing asks after a moment of silence. An answer to a question that is no longer the latest is dropped; the results
 * before it stay until the new ones are there. While the library is not open the question waits, and is asked when it is.
 */
public final class SearchModel {

    /** So long nobody types before the question is asked. */
    static final Duration SILENCE = Duration.ofMillis(150);

    private final Search search;
    private final Background asking;
    private final WallModel wall;
    private final HomeShelf home;
    private final Waits waits;
    private final Locale locale;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<Example> examples = FXCollections.observableArrayList();
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.EVERYTHING);
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.BEST);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown.Waiting(Question.NONE));
    private final ReadOnlyBooleanWrapper backPossible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper forwardPossible = new ReadOnlyBooleanWrapper();
    private final History<Place> history = new History<>();
    private Consumer<Throwable> onProblem = problem -> {};
    private DoubleSupplier scroll = () -> 0;
    private DoubleConsumer scrollTo = pixels -> {};
    private TaskRunner.Scheduled typing = () -> {};
    private boolean open;
    private boolean settingUp;
    private volatile long latest;
    private boolean inFlight;

    /** Where somebody was: what was shown, what of it was selected, and how far it was scrolled. */
    private record Place(Shown shown, Set<Long> selected, int focus, double scroll) {}

    public SearchModel(
            Search search, Library library, Background asking, Background background, WallModel wall, Locale locale) {
        this.search = search;
        this.asking = asking;
        this.wall = wall;
        this.locale = locale;
        this.home = new HomeShelf(library, background, wall);
        this.waits = new Waits(background);
        words.addListener((p, old, now) -> typed());
        examples.addListener((javafx.collections.ListChangeListener<Example>) change -> changed());
        scope.addListener((p, old, now) -> changed());
        sort.addListener((p, old, now) -> resort());
    }

    /** Called with what went wrong when a question cannot be answered. */
    public void onProblem(Consumer<Throwable> listener) {
        onProblem = listener;
    }

    /** Lets the history know the wall's scrolling. */
    void scrolling(DoubleSupplier now, DoubleConsumer to) {
        scroll = now;
        scrollTo = to;
    }

    /** What the field holds. */
    public StringProperty words() {
        return words;
    }

    public ObservableList<Example> examples() {
        return examples;
    }

    public ObjectProperty<Scope> scope() {
        return scope;
    }

    public ObjectProperty<Sort> sort() {
        return sort;
    }

    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Whether an answer is awaited for longer than a blink. */
    public ReadOnlyBooleanProperty late() {
        return waits.late();
    }

    /** Whether an answer is awaited for so long that the reason should be said. */
    public ReadOnlyObjectProperty<Slow> slow() {
        return waits.slow();
    }

    public ReadOnlyBooleanProperty backPossible() {
        return backPossible.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty forwardPossible() {
        return forwardPossible.getReadOnlyProperty();
    }

    /** The library has taken on another state. */
    public void library(LibraryState state) {
        boolean openNow = state instanceof LibraryState.Open;
        boolean opened = openNow && !open;
        open = openNow;
        if (opened) {
            waits.answered(false);
            askNow();
        } else if (openNow && shown.get() instanceof Shown.Home) {
            home.newsHasCome();
        }
    }

    /** Puts words alone into the field and asks at once. */
    public void ask(String newWords) {
        set(new Question(newWords, List.of(), scope.get()));
        askNow();
    }

    /** Asks for things like these, and nothing else. */
    public void askLike(List<Example> newExamples) {
        set(new Question("", newExamples, scope.get()));
        askNow();
    }

    /** Asks the same in another part of the library. */
    public void askIn(Scope newScope) {
        scope.set(newScope);
    }

    /** Empties the field: the wall shows what was added last. */
    public void clear() {
        set(new Question("", List.of(), scope.get()));
        askNow();
    }

    /** Asks without waiting for silence. */
    public void askNow() {
        typing.cancel();
        Question question = new Question(Typing.askable(words.get()), new ArrayList<>(examples), scope.get());
        if (!open) {
            if (shown.get() instanceof Shown.Waiting) {
                shown.set(new Shown.Waiting(question));
            }
            return;
        }
        if (isShown(question)) {
            latest++;
            answered(false);
        } else if (question.isBlank()) {
            showHome(question);
        } else {
            find(question);
        }
    }

    private boolean isShown(Question question) {
        return !(shown.get() instanceof Shown.Waiting) && shown.get().question().equals(question);
    }

    private void typed() {
        if (!settingUp) {
            typing.cancel();
            typing = asking.after(SILENCE, this::askNow);
        }
    }

    private void changed() {
        if (!settingUp) {
            askNow();
        }
    }

    private void set(Question question) {
        settingUp = true;
        words.set(question.words());
        examples.setAll(question.examples());
        scope.set(question.scope());
        settingUp = false;
    }

    private void showHome(Question question) {
        long mine = ++latest;
        answered(false);
        home.fill(question.scope(), () -> mine == latest, hits -> {
            arrive(new Shown.Home(question));
            wall.show(hits, "");
        });
    }

    /** It was left out of the library: it goes from the wall, which else stays as it is. */
    public void takeAway(Hit gone) {
        if (shown.get() instanceof Shown.Found found) {
            SearchResult old = found.result();
            shown.set(new Shown.Found(found.question(), old.with(without(gone, old.hits()))));
        }
        wall.refresh(without(gone, wall.items()));
    }

    private static List<Hit> without(Hit gone, List<Hit> hits) {
        return hits.stream().filter(hit -> hit.file().id() != gone.file().id()).toList();
    }

    /** More of what was added last, when somebody scrolls to its end. */
    void moreWanted() {
        if (shown.get() instanceof Shown.Home) {
            home.more();
        }
    }

    private void find(Question question) {
        long mine = ++latest;
        inFlight = true;
        waits.begin(() -> mine == latest && inFlight);
        Query query = question.query();
        asking.run(
                () -> mine == latest ? search.find(query) : dropped(query),
                result -> {
                    if (mine == latest) {
                        answered(true);
                        arrive(new Shown.Found(question, result));
                        wall.show(sort.get().order(result.hits(), locale), question.words());
                    }
                },
                problem -> {
                    if (mine == latest) {
                        answered(false);
                        onProblem.accept(problem);
                    }
                });
    }

    /** A question that was overtaken while it waited for its turn is not asked at all. */
    private static SearchResult dropped(Query query) {
        throw new java.util.concurrent.CancellationException("overtaken: a newer question is there");
    }

    private void answered(boolean really) {
        inFlight = false;
        waits.answered(really);
    }

    /** Goes on in the history; the place that is left is remembered as it looks now. */
    private void arrive(Shown next) {
        Question before = shown.get().question();
        boolean instead = history.here().isEmpty()
                || shown.get() instanceof Shown.Waiting
                || next.question().refines(before);
        remember();
        shown.set(next);
        Place place = new Place(next, Set.of(), -1, 0);
        if (instead && history.here().isPresent() && !(history.here().get().shown() instanceof Shown.Home)) {
            history.update(old -> place);
        } else {
            history.go(place);
        }
        historyChanged();
    }

    private void remember() {
        history.update(
                place -> new Place(place.shown(), wall.selectedProperty().get(), wall.focus(), scroll.getAsDouble()));
    }

    public void back() {
        if (history.canGoBack()) {
            remember();
            goTo(history.back());
        }
    }

    public void forward() {
        if (history.canGoForward()) {
            remember();
            goTo(history.forward());
        }
    }

    private void goTo(Place place) {
        latest++;
        answered(false);
        set(place.shown().question());
        switch (place.shown()) {
            case Shown.Found found -> {
                shown.set(found);
                wall.show(
                        sort.get().order(found.result().hits(), locale),
                        found.question().words());
                restore(place);
            }
            case Shown.Home here -> {
                long mine = latest;
                home.fill(here.question().scope(), () -> mine == latest, hits -> {
                    shown.set(here);
                    wall.show(hits, "");
                    restore(place);
                });
            }
            case Shown.Waiting waiting -> shown.set(waiting);
        }
        historyChanged();
    }

    private void restore(Place place) {
        wall.restore(place.selected(), place.focus());
        scrollTo.accept(place.scroll());
    }

    private void historyChanged() {
        backPossible.set(history.canGoBack());
        forwardPossible.set(history.canGoForward());
    }

    private void resort() {
        if (shown.get() instanceof Shown.Found found) {
            List<Hit> ordered = sort.get().order(found.result().hits(), locale);
            wall.show(ordered, found.question().words());
        }
    }
}

package app.akin.ui.search.asking;

import app.akin.library.LibraryState;
import app.akin.library.kept.Keeping;
import app.akin.model.kept.FileCollection;
import app.akin.model.kept.SavedSearch;
import app.akin.search.Search;
import app.akin.search.kept.KeptQuestions;
import app.akin.ui.kit.Background;
import app.akin.ui.search.kept.KeptChanges;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saved searches, each with how many new files answer it. */
public final class SavedSearchesModel {

    private static final Logger LOG = LoggerFactory.getLogger(SavedSearchesModel.class);

    /** So long after the library has changed answers are counted: what comes in meanwhile is counted with it. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    /** Of more than these nobody looks at the numbers. */
    private static final int COUNTED = 30;

    private final Keeping keeping;
    private final KeptQuestions questions;
    private final Search search;
    private final SearchModel model;
    private final Background background;
    private final KeptChanges changes;
    private final Duration quiet;
    private final ReadOnlyObjectWrapper<List<Saved>> searches = new ReadOnlyObjectWrapper<>(List.of());
    private long filesCounted = -1;
    private boolean waits;

    /** @param news how many answers were added since it was last looked at */
    public record Saved(SavedSearch search, long news) {}

    public SavedSearchesModel(
            Keeping keeping, KeptQuestions questions, Search search, SearchModel model, Background background) {
        this(keeping, questions, search, model, background, QUIET);
    }

    SavedSearchesModel(
            Keeping keeping,
            KeptQuestions questions,
            Search search,
            SearchModel model,
            Background background,
            Duration quiet) {
        this.keeping = keeping;
        this.questions = questions;
        this.search = search;
        this.model = model;
        this.background = background;
        this.quiet = quiet;
        changes = new KeptChanges(background);
    }

    /** How they are named, and whom their news is told. */
    public KeptChanges changes() {
        return changes;
    }

    public ReadOnlyObjectProperty<List<Saved>> searches() {
        return searches.getReadOnlyProperty();
    }

    /** The library has changed; answers are counted a while after, where there are other files. */
    public void library(LibraryState state) {
        if (state instanceof LibraryState.Open open) {
            boolean first = filesCounted < 0;
            boolean others = open.counts().files() != filesCounted;
            filesCounted = open.counts().files();
            if (first) {
                look();
            }
            if (others && !waits) {
                waits = true;
                background.after(quiet, () -> {
                    waits = false;
                    count();
                });
            }
        }
    }

    /** Keeps what is asked now, under the words of its title. */
    public void save() {
        if (model.shown().get() instanceof OnWall.Found found) {
            Question question = found.question();
            String label = question.label();
            String name = label.substring(
                    0,
                    label.offsetByCodePoints(
                            0, Math.min(FileCollection.LONGEST_NAME, label.codePointCount(0, label.length()))));
            changes.change(() -> keeping.saveSearch(name, questions.write(question.query())), () -> {
                changes.told(news -> news.saved(name));
                look();
            });
        }
    }

    /** Asks it; what is new of it is new no longer. */
    public void open(SavedSearch saved) {
        changes.change(
                () -> {
                    KeptQuestions.Restored restored = questions.read(saved.question());
                    keeping.seen(saved);
                    return restored;
                },
                restored -> {
                    model.ask(Question.of(restored.query()));
                    searches.set(searches.get().stream()
                            .map(one -> one.search.id() == saved.id() ? new Saved(one.search, 0) : one)
                            .toList());
                    if (!restored.whole()) {
                        changes.told(news -> news.partly(saved.name()));
                    }
                    look();
                });
    }

    /** The name that was asked for; without letters, it stays as it was. */
    public void name(SavedSearch saved, String name) {
        changes.name(saved.name(), name, typed -> keeping.rename(saved, typed), this::look);
    }

    public void remove(SavedSearch saved) {
        changes.remove(
                saved.name(),
                () -> {
                    keeping.remove(saved);
                    return () -> keeping.saveSearch(saved.name(), saved.question());
                },
                this::look);
    }

    /** The searches, with the numbers that are known. */
    private void look() {
        background.run(
                keeping::searches,
                all -> searches.set(
                        all.stream().map(one -> new Saved(one, known(one))).toList()),
                problem -> LOG.debug("saved searches cannot be read for now", problem));
    }

    private long known(SavedSearch saved) {
        return searches.get().stream()
                .filter(one ->
                        one.search.id() == saved.id() && one.search.seen().equals(saved.seen()))
                .mapToLong(Saved::news)
                .findFirst()
                .orElse(0);
    }

    private void count() {
        background.run(
                () -> {
                    List<Saved> counted = new ArrayList<>();
                    for (SavedSearch saved : keeping.searches()) {
                        counted.add(new Saved(saved, counted.size() < COUNTED ? news(saved) : 0));
                    }
                    return counted;
                },
                searches::set,
                problem -> LOG.debug("what is new of saved searches cannot be counted for now", problem));
    }

    private long news(SavedSearch saved) throws Exception {
        try {
            return KeptQuestions.news(search, questions.read(saved.question()).query(), saved.seen());
        } catch (IllegalArgumentException e) {
            LOG.info("a saved search cannot be read", e);
            return 0;
        }
    }
}

package app.akin.ui.library;

import app.akin.indexing.Indexing;
import app.akin.library.Library;
import app.akin.model.ReadFailure;
import app.akin.ui.kit.Background;
import app.akin.ui.kit.Dates;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.Reasons;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The files that could not be read, by reason. */
final class FailuresViewModel {

    private final Library library;
    private final Indexing indexing;
    private final Background background;
    private final Messages messages;
    private final Reasons reasons;
    private final Dates dates;
    private final ObservableList<FailureRow> all = FXCollections.observableArrayList();
    private final FilteredList<FailureRow> shown = new FilteredList<>(all);
    private final ObservableList<Choice> choices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<FailureGroup>> filter = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private long asked;
    private boolean loaded;

    FailuresViewModel(Library library, Indexing indexing, Background background, Messages messages) {
        this.library = library;
        this.indexing = indexing;
        this.background = background;
        this.messages = messages;
        reasons = new Reasons(messages);
        dates = new Dates(messages);
        take(List.of());
    }

    /** Rows that pass the filter, in the order of the store: newest first. */
    ObservableList<FailureRow> rows() {
        return shown;
    }

    /** Whether it was read at all so far. */
    boolean isLoaded() {
        return loaded;
    }

    /** How many could not be read, whatever the filter. */
    int count() {
        return all.size();
    }

    /** All reasons, then each that occurs, with counts. */
    ObservableList<Choice> choices() {
        return choices;
    }

    ReadOnlyObjectProperty<Optional<FailureGroup>> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** Why the list could not be read, in words; empty while it could. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    void filter(Optional<FailureGroup> group) {
        filter.set(group);
        shown.setPredicate(row -> group.isEmpty() || row.group() == group.get());
    }

    /** Reads the list again; of answers that cross, the last asked for counts. */
    void load() {
        long mine = ++asked;
        background.run(
                () -> rows(library.failures()),
                rows -> {
                    if (mine == asked) {
                        loaded = true;
                        trouble.set("");
                        take(rows);
                    }
                },
                thrown -> {
                    if (mine == asked) {
                        trouble.set(messages.get("failures.gone"));
                    }
                });
    }

    private List<FailureRow> rows(List<ReadFailure> failures) {
        return failures.stream()
                .map(failure -> FailureRow.of(failure, reasons, dates))
                .toList();
    }

    private void take(List<FailureRow> rows) {
        if (!all.equals(rows)) {
            all.setAll(rows);
        }
        Map<FailureGroup, Long> counts =
                rows.stream().collect(Collectors.groupingBy(FailureRow::group, TreeMap::new, Collectors.counting()));
        choices.setAll(new Choice(Optional.empty(), messages.get("failures.filter.all", rows.size())));
        counts.forEach((group, count) -> choices.add(
                new Choice(Optional.of(group), messages.get("failures.filter.one", messages.get(group.key()), count))));
        if (filter.get().filter(counts::containsKey).isEmpty()) {
            filter(Optional.empty());
        }
    }

    /** Forgets these failures and reads their files again. */
    void tryAgain(List<FailureRow> rows) {
        List<ReadFailure> failures = rows.stream().map(FailureRow::failure).toList();
        background.change(
                () -> {
                    library.tryAgain(failures);
                    indexing.lookAgain();
                    return failures.size();
                },
                done -> load(),
                thrown -> trouble.set(messages.get("failures.gone")));
    }

    /** The rows that are shown, one a line: path, tab, reason. */
    String asText() {
        return FailureRow.table(shown);
    }

    /** A reason to filter by, or all of them. */
    record Choice(Optional<FailureGroup> group, String words) {}
}

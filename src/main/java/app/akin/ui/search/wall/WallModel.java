package app.akin.ui.search.wall;

import app.akin.model.hit.Hit;
import app.akin.ui.search.hit.MarkedSentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What lies on the wall, what of it is selected, where the focus is, and how large it is shown. */
public final class WallModel {

    private final ReadOnlyObjectWrapper<List<Hit>> items = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Set<Long>> selected = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyIntegerWrapper focus = new ReadOnlyIntegerWrapper(-1);
    private final CardSize size = new CardSize();
    private final ReadOnlyObjectWrapper<Set<Long>> missing = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Set<Long>> favourites = new ReadOnlyObjectWrapper<>(Set.of());
    private final SentenceMark mark = new SentenceMark();
    private boolean goesOn;
    private Sheet sheet = Sheet.plain(List.of());
    private String askedWords = "";
    private Change change = Change.OTHER;
    private int anchor = -1;

    /** How the items came to be what they are. */
    enum Change {
        /** Something else: shown from its beginning. */
        OTHER,
        /** The same with news among it: what is in sight stays in sight. */
        REFRESHED,
        /** More of the same below. */
        GROWN
    }

    /** Lays out other items; what was selected stays selected where it is among them. */
    public void show(List<Hit> hits, String words) {
        show(Sheet.plain(hits), words);
    }

    /**
     * Lays out another answer, as far as it is open. What was selected stays so where it answers that question, too: as one of its
     * weak matches it would lie out of sight, with the details full of it.
     */
    public void show(Sheet answer, String words) {
        show(answer, words, Change.OTHER);
    }

    /** More or less of the same answer. */
    public void refresh(Sheet answer) {
        show(answer, askedWords, Change.REFRESHED);
    }

    /** The same list with news in it. */
    public void refresh(List<Hit> hits) {
        refresh(Sheet.plain(hits));
    }

    /** Its file has left the library; the rest stays as it is. */
    public void takeAway(Hit gone) {
        if (items().stream().anyMatch(hit -> hit.file().id() == gone.file().id())) {
            refresh(items().stream()
                    .filter(hit -> hit.file().id() != gone.file().id())
                    .toList());
        }
    }

    private void show(Sheet answer, String words, Change how) {
        List<Hit> hits = answer.items();
        Optional<Hit> focused = focused();
        sheet = answer;
        change = how;
        askedWords = words;
        items.set(hits);
        Set<Long> there = new HashSet<>();
        (how == Change.OTHER ? answer.aboveTheLine() : hits).forEach(hit -> there.add(hit.itemId()));
        Set<Long> kept = new LinkedHashSet<>(selected.get());
        kept.retainAll(there);
        selected.set(kept);
        focus.set(focused.filter(hit -> there.contains(hit.itemId()))
                .map(this::indexOf)
                .orElseGet(() -> how == Change.OTHER ? -1 : Math.min(focus.get(), hits.size() - 1)));
        anchor = focus.get();
    }

    /** More of the same, after what is there. */
    public void append(List<Hit> more) {
        List<Hit> all = new ArrayList<>(items.get());
        all.addAll(more);
        change = Change.GROWN;
        sheet = Sheet.plain(all);
        items.set(List.copyOf(all));
    }

    public List<Hit> items() {
        return items.get();
    }

    /** Whether there is more behind the last of them, which comes once somebody goes there. */
    public boolean goesOn() {
        return goesOn;
    }

    /** Said of what is laid out next, before it is. */
    public void goesOn(boolean more) {
        goesOn = more;
    }

    public ReadOnlyObjectProperty<List<Hit>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    /** How the items lie: where the line is, and what is open. */
    public Sheet sheet() {
        return sheet;
    }

    /** What is to be marked in a passage: the sentence of it that answers the question, or else what was asked. */
    public String soughtIn(Hit hit) {
        return mark.on(hit, items())
                .filter(answer -> answer.hit().itemId() == hit.itemId())
                .map(MarkedSentence::words)
                .orElse(askedWords);
    }

    /** The words that were asked, to mark sentences by. */
    public String askedWords() {
        return askedWords;
    }

    Change change() {
        return change;
    }

    /** Where it lies, from 0; below 0 where it is not. */
    public int indexOf(Hit wanted) {
        return IntStream.range(0, items().size())
                .filter(i -> items().get(i).itemId() == wanted.itemId())
                .findFirst()
                .orElse(-1);
    }

    boolean isSelected(Hit hit) {
        return selected.get().contains(hit.itemId());
    }

    public ReadOnlyObjectProperty<Set<Long>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** What is selected, in the order of the wall. */
    public List<Hit> selection() {
        return items().stream().filter(this::isSelected).toList();
    }

    public ReadOnlyIntegerProperty focusProperty() {
        return focus.getReadOnlyProperty();
    }

    public int focus() {
        return focus.get();
    }

    public Optional<Hit> focused() {
        return focus.get() < 0 || focus.get() >= items().size()
                ? Optional.empty()
                : Optional.of(items().get(focus.get()));
    }

    /** Selects one card, and nothing else. */
    public void select(int index) {
        anchor = index;
        focus.set(index);
        selected.set(Set.of(items().get(index).itemId()));
    }

    /** Selects all from the last single choice to this card. */
    void selectRange(int index) {
        int from = anchor < 0 ? index : anchor;
        Set<Long> range = new LinkedHashSet<>();
        IntStream.rangeClosed(Math.min(from, index), Math.max(from, index))
                .forEach(i -> range.add(items().get(i).itemId()));
        focus.set(index);
        selected.set(range);
    }

    /** Adds a card to what is selected, or takes it away. */
    void toggle(int index) {
        long id = items().get(index).itemId();
        Set<Long> changed = new LinkedHashSet<>(selected.get());
        if (!changed.remove(id)) {
            changed.add(id);
        }
        anchor = index;
        focus.set(index);
        selected.set(changed);
    }

    void moveFocus(int index) {
        focus.set(index);
    }

    void selectAll() {
        Set<Long> all = new LinkedHashSet<>();
        items().forEach(hit -> all.add(hit.itemId()));
        selected.set(all);
    }

    /** Selects a card and what stands behind it because it was opened. */
    void selectStack(Hit top) {
        int from = indexOf(top);
        int to = from;
        while (to + 1 < items().size()
                && sheet.inside().contains(items().get(to + 1).itemId())) {
            to++;
        }
        select(from);
        selectRange(to);
    }

    public void clearSelection() {
        selected.set(Set.of());
    }

    /** Selects as it was, after going back in the history. */
    public void restore(Set<Long> ids, int newFocus) {
        selected.set(Set.copyOf(ids));
        focus.set(newFocus < items().size() ? newFocus : -1);
        anchor = focus.get();
    }

    /** Its file was not there when somebody wanted it. */
    public void markMissing(Hit hit) {
        markMissing(List.of(hit));
    }

    /** Their files are not there any more. */
    public void markMissing(List<Hit> hits) {
        Set<Long> more = new HashSet<>(missing.get());
        hits.forEach(hit -> more.add(hit.itemId()));
        missing.set(more);
    }

    /** Whether its file was not there when it was looked for. */
    public boolean isMissing(Hit hit) {
        return missing.get().contains(hit.itemId());
    }

    /** The ids of the contents that are favourites. */
    public void favourites(Set<Long> contents) {
        favourites.set(contents);
    }

    boolean isFavourite(Hit hit) {
        return favourites.get().contains(hit.file().contentId());
    }

    /** Which sentence a card shows whatever was typed. */
    public SentenceMark mark() {
        return mark;
    }

    ReadOnlyObjectProperty<Set<Long>> favouritesProperty() {
        return favourites.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Set<Long>> missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /** How large the cards are. */
    public CardSize size() {
        return size;
    }
}

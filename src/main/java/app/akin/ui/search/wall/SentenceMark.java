package app.akin.ui.search.wall;

import app.akin.model.hit.Hit;
import app.akin.ui.search.hit.MarkedSentence;
import app.akin.ui.search.hit.SourceCard;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The sentence that one card of a wall shows whatever was typed: that of its passage, or else the first of its document. */
public final class SentenceMark {

    private final ReadOnlyObjectWrapper<Optional<MarkedSentence>> sentence =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public void set(Optional<MarkedSentence> other) {
        sentence.set(other);
    }

    /** The sentence, if {@code card} is the one among {@code cards} to show it. */
    Optional<MarkedSentence> on(Hit card, List<Hit> cards) {
        return sentence.get()
                .filter(one -> SourceCard.of(one.hit(), cards).stream()
                        .anyMatch(at -> cards.get(at).itemId() == card.itemId()));
    }

    ReadOnlyObjectProperty<Optional<MarkedSentence>> sentence() {
        return sentence.getReadOnlyProperty();
    }
}

package app.akin.ui.search.details;

import app.akin.model.Passage;
import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import app.akin.model.hit.Lane;
import app.akin.search.Part;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.asking.Question;
import app.akin.ui.search.hit.HitWords;
import app.akin.ui.search.hit.SoughtWords;
import java.text.ListFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why something was found, in sentences that are true. What can be seen, words and names, is said where it is there; that a
 * picture or passage is close, only where nothing else speaks for it: its band is that closeness then.
 */
final class WhyWords {

    private final HitWords words;
    private final Messages messages;
    private final Locale locale;

    WhyWords(HitWords words) {
        this.words = words;
        this.messages = words.messages();
        this.locale = messages.locale();
    }

    String of(Hit hit, Question question) {
        List<String> sentences = new ArrayList<>();
        SoughtWords typed = SoughtWords.of(question.words(), locale);
        if (has(hit, Lane.FULL_TEXT)) {
            sentences.add(words(hit, typed));
        }
        if (has(hit, Lane.FILE_NAME)) {
            sentences.add(name(hit, typed));
        }
        if (hit.band() == Band.WEAK) {
            sentences.add(messages.get("why.edge"));
        } else if (sentences.isEmpty()) {
            sentences.addAll(close(question.query().parts()));
        }
        return String.join(" ", sentences);
    }

    /** To what was asked for, and far from what was not wanted. How close, the band says. */
    private List<String> close(List<Part> parts) {
        List<String> sentences = new ArrayList<>();
        listed(parts.stream().filter(Part::isWanted).map(this::named))
                .ifPresent(wanted -> sentences.add(messages.get("why.close", wanted)));
        listed(parts.stream().filter(Part::isUnwanted).map(this::named))
                .ifPresent(unwanted -> sentences.add(messages.get("why.without", unwanted)));
        return sentences;
    }

    private String named(Part part) {
        return part instanceof Part.Words ? quoted(part.label()) : part.label();
    }

    private String quoted(String word) {
        return messages.get("why.word", word);
    }

    private Optional<String> listed(Stream<String> names) {
        List<String> all = names.toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                        .format(all));
    }

    /** Full text knows forms of a word that only a dictionary does. */
    private String words(Hit hit, SoughtWords typed) {
        List<String> held = typed.in(hit.passage().map(Passage::text).orElse(""), locale);
        return listed(held.stream().map(this::quoted))
                .map(listed -> messages.get("why.words", listed))
                .orElseGet(() -> messages.get("why.words.forms"));
    }

    /** A name may have matched in part, so the folder is named only where it holds a word and the file's name does not. */
    private String name(Hit hit, SoughtWords typed) {
        String folders = words.folders(hit, Integer.MAX_VALUE);
        boolean inFolder = typed.in(hit.file().name(), locale).isEmpty()
                && !typed.in(folders, locale).isEmpty();
        return inFolder
                ? messages.get("why.folder", words.folders(hit, 3))
                : messages.get("why.called", hit.file().name());
    }

    private static boolean has(Hit hit, Lane lane) {
        return hit.lanes().stream().anyMatch(rank -> rank.lane() == lane);
    }
}

package app.akin.ui.search.details;

import app.akin.model.Passage;
import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import app.akin.model.hit.Lane;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.asking.Question;
import app.akin.ui.search.hit.HitWords;
import app.akin.ui.search.hit.SoughtWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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
            sentences.add(messages.get(
                    question.examples().isEmpty() ? "why.close" : "why.closeTo", question.label(), sure(hit)));
        }
        return String.join(" ", sentences);
    }

    private String sure(Hit hit) {
        return hit.band() == Band.STRONG ? messages.get("why.strong") : messages.get("why.likely");
    }

    /** Full text knows forms of a word that only a dictionary does. */
    private String words(Hit hit, SoughtWords typed) {
        List<String> held = typed.in(hit.passage().map(Passage::text).orElse(""), locale);
        return held.isEmpty()
                ? messages.get("why.words.forms")
                : messages.get("why.words", held.stream().collect(Collectors.joining(", ")));
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

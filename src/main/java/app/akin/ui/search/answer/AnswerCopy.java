package app.akin.ui.search.answer;

import app.akin.answer.writing.Block;
import app.akin.answer.writing.Claim;
import app.akin.answer.writing.Source;
import app.akin.answer.writing.Written;
import app.akin.ui.search.hit.HitWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A written answer as text for the clipboard, with the sources that it names below it. What is a doubt in the window stays one:
 * {@code [?]}.
 */
final class AnswerCopy {

    private AnswerCopy() {}

    /** @param heading what it is of; empty where the answer speaks for itself */
    static String of(String heading, Written written, HitWords words) {
        List<String> lines = new ArrayList<>();
        if (!heading.isEmpty()) {
            lines.add(heading);
            lines.add("");
        }
        for (Block block : written.text().blocks()) {
            lines.add(
                    switch (block) {
                        case Block.Code code -> code.text();
                        case Block.Item item -> "- " + joined(item.claims());
                        case Block.Paragraph paragraph -> joined(paragraph.claims());
                    });
        }
        lines.add("");
        cited(written)
                .forEach(source -> lines.add("[" + source.number() + "] "
                        + source.hit().file().name() + " · " + words.source(source.hit())));
        return String.join("\n", lines).strip();
    }

    /** The sources that it names. */
    static List<Source> cited(Written written) {
        return written.sources().stream()
                .filter(source -> written.text().cited().contains(source.number()))
                .toList();
    }

    private static String joined(List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim.text()
                        + (claim.isDoubtful() ? " [?]" : "")
                        + claim.sources().stream()
                                .map(number -> " [" + number + "]")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }
}

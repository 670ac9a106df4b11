package app.akin.quality;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One of sixty documents as people have them, written for these tests.
 *
 * @param file its name among the tests
 * @param name its name as a person would give it
 * @param language en, ko, de, fr, es or ja
 * @param sort lease, recipe, minutes and so on; each sort comes more than once, to be confused
 */
public record JudgedDocument(String file, String name, String language, String sort) {

    public static List<JudgedDocument> all() {
        return JudgingSet.lines("documents.jsonl").stream()
                .map(line -> JudgingSet.as(line, JudgedDocument.class))
                .toList();
    }

    public byte[] content() {
        return JudgingSet.bytes("documents/" + file);
    }

    /** The file's own characters, marks of Markdown and HTML among them. */
    public String text() {
        return new String(content(), StandardCharsets.UTF_8);
    }
}

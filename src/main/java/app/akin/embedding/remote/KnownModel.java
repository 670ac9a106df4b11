package app.akin.embedding.remote;

import app.akin.embedding.ShortenedEncoder.Way;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the authors of open models ask for and no server does by itself: words before a text, and what to do before its
 * vector is cut. Known by the beginning of the model's name, whatever folder or version stands around it.
 *
 * @param name how the name begins
 * @param passage goes before a passage
 * @param question goes before a question
 * @param way how its vectors can be cut; nothing for a model that was not trained for it
 */
public record KnownModel(String name, String passage, String question, Optional<Way> way) {

    private static final List<KnownModel> ALL = List.of(
            new KnownModel("nomic-embed-text", "search_document: ", "search_query: ", Optional.of(Way.CENTRED)),
            new KnownModel("multilingual-e5", "passage: ", "query: ", Optional.empty()),
            new KnownModel("e5-", "passage: ", "query: ", Optional.empty()),
            new KnownModel(
                    "mxbai-embed-large",
                    "",
                    "Represent this sentence for searching relevant passages: ",
                    Optional.of(Way.PLAIN)),
            new KnownModel("text-embedding-3", "", "", Optional.of(Way.PLAIN)));

    private static final KnownModel OTHER = new KnownModel("", "", "", Optional.empty());

    /** @param name what the service calls it, such as {@code nomic-embed-text:v1.5} or {@code intfloat/e5-base-v2} */
    public static KnownModel of(String name) {
        String last = name.toLowerCase(Locale.ROOT).replaceFirst("^.*/", "");
        return ALL.stream()
                .filter(known -> last.startsWith(known.name))
                .findFirst()
                .orElse(OTHER);
    }
}

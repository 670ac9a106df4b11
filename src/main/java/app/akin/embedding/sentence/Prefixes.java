package app.akin.embedding.sentence;

import app.akin.embedding.ConfigFile;
import app.akin.embedding.ModelFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is put before a text to tell the model what it is. */
record Prefixes(String question, String passage) {

    private static final Prefixes NONE = new Prefixes("", "");

    /** NomicBERT was trained with these; its published files do not say so to programs. */
    private static final Prefixes NOMIC = new Prefixes("search_query: ", "search_document: ");

    static Prefixes of(Path folder, Family family) throws IOException, ModelFileException {
        Prefixes usual = family == Family.NOMIC ? NOMIC : NONE;
        Path file = folder.resolve("config_sentence_transformers.json");
        if (!Files.exists(file)) {
            return usual;
        }
        ConfigFile json = ConfigFile.read(file);
        if (!json.has("prompts")) {
            return usual;
        }
        ConfigFile prompts = json.object("prompts");
        String passage = prompts.text("passage", usual.passage);
        return new Prefixes(prompts.text("query", usual.question), prompts.text("document", passage));
    }

    boolean isEmpty() {
        return question.isEmpty() && passage.isEmpty();
    }
}

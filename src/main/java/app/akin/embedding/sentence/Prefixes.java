package app.akin.embedding.sentence;

import app.akin.embedding.ConfigFile;
import app.akin.embedding.ModelFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is put before a text to tell the model what it is. */
record Prefixes(String question, String passage) {

    static final Prefixes NONE = new Prefixes("", "");

    static Prefixes of(Path folder, Family family) throws IOException, ModelFileException {
        Prefixes usual = family.traits().prefixes();
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

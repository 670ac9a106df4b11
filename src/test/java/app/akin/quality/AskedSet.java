package app.akin.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Documents, and questions about them.
 *
 * @param name of what is measured with them
 * @param documents by the names of their files
 * @param languages of the documents, by what the answers call them
 */
record AskedSet(
        String name, Map<String, byte[]> documents, Map<String, String> languages, List<JudgedQuestion> questions) {

    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final String NONE = "-";

    /** That which judges the list. */
    static AskedSet judged() {
        List<JudgedDocument> documents = JudgedDocument.all();
        return new AskedSet(
                "answers",
                documents.stream().collect(Collectors.toMap(JudgedDocument::name, JudgedDocument::content)),
                documents.stream().collect(Collectors.toMap(JudgedDocument::file, JudgedDocument::language)),
                JudgedQuestion.all());
    }

    /**
     * That in a folder: its files in {@code documents}, and {@code questions.tsv}, in each line a question's language, its
     * document, the question and the answer's words; {@code -} for the last where there is none.
     */
    static AskedSet in(Path folder) {
        try (Stream<Path> files = Files.list(folder.resolve("documents"));
                Stream<String> lines = Files.lines(folder.resolve("questions.tsv"))) {
            Map<String, byte[]> documents =
                    files.collect(Collectors.toMap(file -> file.getFileName().toString(), AskedSet::content));
            Map<String, String> languages = documents.keySet().stream()
                    .collect(Collectors.toMap(
                            Function.identity(),
                            name -> language(new String(documents.get(name), StandardCharsets.UTF_8))));
            return new AskedSet(
                    "answers-" + folder.getFileName(),
                    documents,
                    languages,
                    lines.map(line -> question(line.split("\t"))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String language(String text) {
        return HANGUL.matcher(text).find() ? "ko" : "en";
    }

    private static JudgedQuestion question(String[] line) {
        return new JudgedQuestion(
                line[2],
                line[0],
                "asked",
                line[3].equals(NONE) ? Optional.empty() : Optional.of(new JudgedQuestion.Answer(line[1], line[3])));
    }
}

package app.akin.quality;

import app.akin.embedding.EncodingException;
import app.akin.embedding.TextEncoder;
import app.akin.extraction.Extractor;
import app.akin.extraction.PassageSplitter;
import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.Extraction;
import app.akin.model.Passage;
import app.akin.model.UnitVector;
import app.akin.model.UnreadableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Whether the passage that answers a question comes first among those of all documents, by cosine alone. */
final class PassageMeasure {

    private final TextEncoder reader;
    private final List<JudgedDocument> documents = JudgedDocument.all();
    private final List<JudgedQuestion> questions = JudgedQuestion.all();
    private final Map<JudgedQuestion, UnitVector> asked = new LinkedHashMap<>();

    PassageMeasure(TextEncoder reader) throws EncodingException {
        this.reader = reader;
        for (JudgedQuestion question : questions) {
            asked.put(question, reader.encodeQuery(question.question()));
        }
    }

    /** A passage, in the words of its document and as a vector. */
    private record Read(JudgedDocument document, String words, UnitVector vector) {}

    PassageScores of(Layout layout) throws UnreadableException {
        List<Read> passages = read(layout);
        PassageScores scores = new PassageScores(layout, passages.size());
        for (JudgedQuestion question : questions) {
            List<Double> cosines = passages.stream()
                    .map(passage -> passage.vector().cosine(asked.get(question)))
                    .toList();
            String language = languageOf(question);
            List<Boolean> inLanguage = passages.stream()
                    .map(passage -> passage.document().language().equals(language))
                    .toList();
            scores.add(question, language, cosines, answering(question, passages), inLanguage);
        }
        return scores;
    }

    private String languageOf(JudgedQuestion question) {
        return documents.stream()
                .filter(document -> question.answer()
                        .filter(answer -> answer.document().equals(document.file()))
                        .isPresent())
                .map(JudgedDocument::language)
                .findFirst()
                .orElse("none");
    }

    private List<Read> read(Layout layout) throws UnreadableException {
        Extractor extractor = new Extractor(
                PictureDecoders.ofThisMachine(),
                PixelLimit.fromMemory(),
                new PassageSplitter(reader::countTokens, layout.tokens()));
        List<JudgedDocument> ofPassages = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (JudgedDocument document : documents) {
            List<Passage> passages =
                    ((Extraction.Document) extractor.extract(document.content(), document.name())).passages();
            passages.forEach(passage -> ofPassages.add(document));
            passages.forEach(passage -> words.add(passage.text()));
            texts.addAll(layout.read(document, passages));
        }
        List<UnitVector> vectors = SideBySide.encode(texts, reader::encodePassages);
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Read(ofPassages.get(i), words.get(i), vectors.get(i)))
                .toList();
    }

    /** Which passages hold the answer; where it was cut in two, those that hold a half. */
    private static List<Boolean> answering(JudgedQuestion question, List<Read> passages) {
        if (question.answer().isEmpty()) {
            return passages.stream().map(_ -> false).toList();
        }
        JudgedQuestion.Answer answer = question.answer().get();
        String words = answer.words();
        List<Boolean> whole = holding(answer.document(), List.of(words), passages);
        int middle = words.length() / 2;
        return whole.contains(true)
                ? whole
                : holding(answer.document(), List.of(words.substring(0, middle), words.substring(middle)), passages);
    }

    private static List<Boolean> holding(String document, List<String> anyOf, List<Read> passages) {
        return passages.stream()
                .map(passage -> passage.document().file().equals(document)
                        && anyOf.stream().anyMatch(passage.words()::contains))
                .toList();
    }
}

package app.akin.embedding.sentence;

import app.akin.embedding.Fixtures;
import app.akin.embedding.encoders.TestEngines;
import com.google.gson.GsonBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How fast the model of words that ships reads and answers on this machine. Writes target/bench/reader.json. */
@Tag("bench")
class ReaderBench {

    private static final int ROUNDS = 5;
    private static final int TEXTS = 120;
    private static final int QUESTIONS = 300;
    private static final int WARM = 100;

    private static final List<String> SENTENCES = List.of(
            "The tenant may end the contract in writing with a month's notice.",
            "A cat sleeps on the sofa while it rains outside.",
            "임차인은 한 달 전에 서면으로 알리고 계약을 끝낼 수 있다.",
            "고양이가 소파에서 자고 밖에는 비가 온다.",
            "Der Mieter kann den Vertrag mit einer Frist von einem Monat kündigen.",
            "Арендатор может расторгнуть договор письменно, предупредив за месяц.",
            "借主は一か月前に書面で通知すれば契約を終了できる。");

    @Test
    void readerAlone() throws Exception {
        TestEngines.configure();
        Map<String, Object> results = new LinkedHashMap<>();
        long begin = System.nanoTime();
        try (SentenceEncoder reader = ReaderTest.open(Fixtures.reader())) {
            results.put("openMillis", millisSince(begin));
            begin = System.nanoTime();
            reader.encodeQuery("a first question");
            results.put("loadAndFirstMillis", millisSince(begin));
            results.put("tokensPerSecond", tokensPerSecond(reader));
            measureQuestions(reader, results);
        }
        Path file = Files.createDirectories(Path.of("target", "bench")).resolve("reader.json");
        Files.writeString(file, new GsonBuilder().setPrettyPrinting().create().toJson(results));
    }

    /** The median round over texts of 30 to 400 tokens, on all lanes. */
    private static double tokensPerSecond(SentenceEncoder reader) throws Exception {
        List<String> texts = texts();
        int tokens = texts.stream()
                .mapToInt(text -> reader.countTokens("passage: " + text) + 2)
                .sum();
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            long begin = System.nanoTime();
            reader.encodePassages(texts);
            rates.add(tokens / (millisSince(begin) / 1000));
        }
        return at(rates.subList(1, rates.size()), 0.5); // the first one warms up
    }

    private static void measureQuestions(SentenceEncoder reader, Map<String, Object> results) throws Exception {
        List<Double> millis = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < QUESTIONS; i++) {
            String question = i + " " + SENTENCES.get(random.nextInt(SENTENCES.size()));
            long begin = System.nanoTime();
            reader.encodeQuery(question);
            millis.add(millisSince(begin));
        }
        List<Double> warm = millis.subList(WARM, QUESTIONS);
        results.put("questionMedianMillis", at(warm, 0.5));
        results.put("questionP95Millis", at(warm, 0.95));
    }

    private static List<String> texts() {
        Random random = new Random(1);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            int sentences = (int) (2 * Math.pow(12, random.nextDouble()));
            List<String> parts = new ArrayList<>();
            for (int j = 0; j < sentences; j++) {
                parts.add(SENTENCES.get(random.nextInt(SENTENCES.size())));
            }
            texts.add(String.join(" ", parts));
        }
        return texts;
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) (share * (sorted.size() - 1)));
    }

    private static double millisSince(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }
}

package app.akin.quality;

import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.model.UnitVector;
import app.akin.proof.bench.BenchFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How well typed words find what the named photographs show, and how well they part from words for which nothing is there. */
final class WordMeasure {

    private final Encoder eyes;
    private final Map<String, UnitVector> photographs;
    private final PictureWords words = PictureWords.load();

    /** @param photographs by what they show */
    WordMeasure(Encoder eyes, Map<String, UnitVector> photographs) {
        this.eyes = eyes;
        this.photographs = photographs;
    }

    Map<String, Object> in(PictureWords.Language language) throws EncodingException {
        List<Double> firstFive = new ArrayList<>();
        List<Double> precision = new ArrayList<>();
        List<Double> highestFound = new ArrayList<>();
        Map<String, Double> byWord = new LinkedHashMap<>();
        for (PictureWords.Found word : words.found()) {
            UnitVector asked = eyes.encodeQuery(word.in(language));
            highestFound.add(highest(asked));
            if (word.hasSeveral()) {
                List<Boolean> right = rightInOrder(asked, word.right());
                firstFive.add(Scores.firstFive(right));
                precision.add(Scores.averagePrecision(right));
                byWord.put(word.in(language), BenchFile.rounded(firstFive.getLast()));
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("words", firstFive.size());
        figures.put("firstFive", BenchFile.rounded(Scores.mean(firstFive)));
        figures.put("meanAveragePrecision", BenchFile.rounded(Scores.mean(precision)));
        figures.putAll(cut(language, highestFound));
        figures.put("firstFiveByWord", byWord);
        return figures;
    }

    private Map<String, Object> cut(PictureWords.Language language, List<Double> found) throws EncodingException {
        Map<String, List<Double>> missing = new LinkedHashMap<>();
        for (PictureWords.Missing word : words.missing()) {
            double highest = highest(eyes.encodeQuery(word.in(language)));
            missing.computeIfAbsent(word.kind(), _ -> new ArrayList<>()).add(highest);
        }
        List<Double> all = missing.values().stream().flatMap(List::stream).toList();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("auc", BenchFile.rounded(Scores.auc(found, all)));
        missing.forEach((kind, highest) ->
                figures.put("auc against what is " + kind, BenchFile.rounded(Scores.auc(found, highest))));
        figures.put("highestFound", quartiles(found));
        figures.put("highestMissing", quartiles(all));
        return figures;
    }

    private static List<Double> quartiles(List<Double> values) {
        return List.of(
                BenchFile.rounded(Scores.quantile(values, 0.25)),
                BenchFile.rounded(Scores.quantile(values, 0.5)),
                BenchFile.rounded(Scores.quantile(values, 0.75)));
    }

    private double highest(UnitVector asked) {
        return Collections.max(photographs.values().stream().map(asked::cosine).toList());
    }

    private List<Boolean> rightInOrder(UnitVector asked, Set<String> right) {
        return photographs.entrySet().stream()
                .sorted(Comparator.comparingDouble(photograph -> -asked.cosine(photograph.getValue())))
                .map(photograph -> right.contains(photograph.getKey()))
                .toList();
    }
}

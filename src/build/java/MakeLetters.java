import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the table by which text of before Unicode is told apart:
 *
 * <pre>java MakeLetters.java assets/models/multilingual-e5-small/model.safetensors letters.tsv</pre>
 *
 * <p>How often a letter stands alone, and after another one, is counted in the pieces of words that the reader's
 * tokenizer knows, each by its score: they come from a hundred languages. Kept are letters of the encodings that are
 * told apart, and probabilities in half bits.
 */
public final class MakeLetters {

    private static final List<String> ENCODINGS = List.of(
            "x-windows-949",
            "windows-31j",
            "GB2312",
            "Big5",
            "windows-1250",
            "windows-1251",
            "windows-1252",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "windows-1258",
            "x-windows-874",
            "KOI8-U");
    private static final String VIETNAMESE = "[\\u1EA0-\\u1EFF]";
    private static final int RAREST = 48;

    private MakeLetters() {}

    public static void main(String[] arguments) throws IOException {
        Map<Character, Double> letters = new HashMap<>();
        Map<String, Double> pairs = new HashMap<>();
        count(ByteBuffer.wrap(Files.readAllBytes(Path.of(arguments[0]))).order(ByteOrder.LITTLE_ENDIAN), letters, pairs);
        double all = letters.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<Integer, StringBuilder> alone = new TreeMap<>();
        letters.forEach((letter, weight) -> add(alone, halfBits(weight / all), String.valueOf(letter)));
        Map<Integer, StringBuilder> after = new TreeMap<>();
        pairs.forEach((pair, weight) -> add(after, halfBits(weight / letters.get(pair.charAt(0))), pair));
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            write(out, "1", alone, 1);
            write(out, "2", after, 2);
        }
    }

    private static void count(ByteBuffer file, Map<Character, Double> letters, Map<String, Double> pairs) {
        long header = file.getLong(0);
        String json = text(file, 8, (int) header);
        int data = (int) (8 + header);
        int scores = data + offset(json, "pieces.scores");
        int starts = data + offset(json, "pieces.starts");
        int text = data + offset(json, "pieces.text");
        int pieces = (data + offset(json, "pieces.scores") - (data + offset(json, "pieces.ids"))) / 4;
        List<CharsetEncoder> known =
                ENCODINGS.stream().map(name -> Charset.forName(name).newEncoder()).toList();
        for (int i = 0; i < pieces; i++) {
            int from = file.getInt(starts + 4 * i);
            String piece = text(file, text + from, file.getInt(starts + 4 * (i + 1)) - from).replace('\u2581', ' ');
            double weight = Math.exp(file.getFloat(scores + 4 * i));
            for (int at = 0; weight < 1 && at < piece.length(); at++) {
                char letter = piece.charAt(at);
                if (isKnown(known, letter)) {
                    letters.merge(letter, weight, Double::sum);
                    boolean pair = at > 0 && isKnown(known, piece.charAt(at - 1));
                    if (pair && (letter > 127 || piece.charAt(at - 1) > 127)) {
                        pairs.merge(piece.substring(at - 1, at + 1), weight, Double::sum);
                    }
                }
            }
        }
    }

    private static boolean isKnown(List<CharsetEncoder> encodings, char letter) {
        return letter >= ' '
                && (String.valueOf(letter).matches(VIETNAMESE)
                        || encodings.stream().anyMatch(encoding -> encoding.canEncode(letter)));
    }

    private static int offset(String json, String tensor) {
        Matcher found = Pattern.compile("\"" + Pattern.quote(tensor) + "\":\\{[^}]*\"data_offsets\":\\[(\\d+)")
                .matcher(json.replace(" ", ""));
        if (!found.find()) {
            throw new IllegalArgumentException("no " + tensor);
        }
        return Integer.parseInt(found.group(1));
    }

    private static String text(ByteBuffer file, int from, int length) {
        byte[] bytes = new byte[length];
        file.get(from, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int halfBits(double probability) {
        return (int) Math.round(-2 * Math.log(Math.min(1, probability)) / Math.log(2));
    }

    private static void add(Map<Integer, StringBuilder> levels, int level, String letters) {
        if (level <= RAREST) {
            levels.computeIfAbsent(level, _ -> new StringBuilder()).append(letters);
        }
    }

    private static void write(BufferedWriter out, String kind, Map<Integer, StringBuilder> levels, int width)
            throws IOException {
        for (Map.Entry<Integer, StringBuilder> level : levels.entrySet()) {
            String sorted = level.getValue()
                    .toString()
                    .lines()
                    .flatMap(line -> java.util.stream.IntStream.range(0, line.length() / width)
                            .mapToObj(i -> line.substring(width * i, width * (i + 1))))
                    .sorted()
                    .collect(java.util.stream.Collectors.joining());
            out.write(kind + "\t" + level.getKey() + "\t" + sorted + "\n");
        }
    }
}

import app.akin.embedding.DevicePreference;
import app.akin.embedding.catalogue.InstalledModel;
import app.akin.embedding.engine.Engines;
import app.akin.embedding.engine.Turns;
import app.akin.embedding.sentence.SentenceEncoder;
import app.akin.model.ContentHash;
import app.akin.model.ModelKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Akin's side of measure.py: reads all passages once for each line of its input, and answers with the seconds that took.
 *
 * <pre>java -cp 'AKIN/lib/*' Speed.java FOLDER ENGINE_FOLDER TEXTS</pre>
 */
public final class Speed {

    private static final int QUESTIONS = 300;

    private Speed() {}

    public static void main(String[] arguments) throws Exception {
        Engines.configure(Path.of(arguments[1]));
        List<String> texts = Files.readAllLines(Path.of(arguments[2]));
        try (SentenceEncoder reader = open(Path.of(arguments[0]))) {
            reader.encodePassages(texts);
            say("tokens " + texts.stream().mapToInt(text -> reader.countTokens("passage: " + text) + 2).sum());
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
            while (in.readLine() != null) {
                long begin = System.nanoTime();
                reader.encodePassages(texts);
                say("seconds " + (System.nanoTime() - begin) / 1e9);
            }
            say("question p95 " + questionMillis(reader, texts) + " ms");
            say("resident MB " + resident());
        }
    }

    /** Of ten words each, none asked before. */
    private static double questionMillis(SentenceEncoder reader, List<String> texts) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            String[] words = texts.get(i % texts.size()).split(" ");
            String question = i + " " + String.join(" ", Arrays.copyOf(words, Math.min(words.length, 9)));
            long begin = System.nanoTime();
            reader.encodeQuery(question);
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        return millis.stream().skip(QUESTIONS / 3).sorted().toList().get(QUESTIONS * 2 / 3 * 95 / 100);
    }

    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static SentenceEncoder open(Path folder) throws Exception {
        InstalledModel model = new InstalledModel(
                "multilingual-e5-small",
                "Multilingual E5 small",
                ModelKind.WORDS,
                Optional.empty(),
                folder,
                folder.resolve("model.safetensors"),
                new ContentHash("00".repeat(32)),
                0,
                384,
                "MIT",
                InstalledModel.Origin.BUNDLED);
        return SentenceEncoder.open(model, OptionalInt.empty(), DevicePreference.CPU, new Turns(Engines.lanes()));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}

package app.akin.quality;

import app.akin.embedding.Encoder;
import app.akin.embedding.TextEncoder;
import app.akin.proof.bench.BenchFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the models that ship see and read. Writes {@code target/bench/quality.json} and {@code quality-passages.json}. */
@Tag("bench")
final class QualityBench {

    private static final int TRIES = 500;
    private static final int USUAL_TOKENS = 160;
    private static final int[] OTHER_LENGTHS = {64, 96, 128, 224, 320};

    private final ShippedModels models = new ShippedModels();

    @Test
    void whatTheEyesSee() throws Exception {
        try (Encoder eyes = models.eyes()) {
            Gallery gallery = Gallery.of(eyes);
            BenchFile file = new BenchFile("quality")
                    .put("model", eyes.space().label())
                    .put("photographs", gallery.vectors().size());
            WordMeasure words = new WordMeasure(eyes, gallery.named());
            for (PictureWords.Language language : PictureWords.Language.values()) {
                file.put(name(language), words.in(language));
            }
            OriginalMeasure originals = new OriginalMeasure(gallery, TRIES);
            Map<String, Object> changes = new LinkedHashMap<>();
            for (PictureChange change : PictureChange.values()) {
                changes.put(name(change), originals.of(change));
            }
            file.put("originals", changes).write();
        }
    }

    @Test
    void whatTheReaderFinds() throws Exception {
        Optional<TextEncoder> shipped = models.reader();
        Assumptions.assumeTrue(shipped.isPresent(), "No model of words ships");
        try (TextEncoder reader = shipped.get()) {
            PassageMeasure measure = new PassageMeasure(reader);
            List<Map<String, Object>> figures = new ArrayList<>();
            BenchFile file = new BenchFile("quality-passages")
                    .put("model", reader.space().label())
                    .put("layouts", figures);
            for (Layout layout : layouts()) {
                figures.add(measure.of(layout).figures());
                file.write();
            }
        }
    }

    /** All that may stand in front at the usual length, then all lengths. */
    private static List<Layout> layouts() {
        List<Layout> layouts = new ArrayList<>();
        for (Layout.Front front : Layout.Front.values()) {
            layouts.add(new Layout(USUAL_TOKENS, front));
        }
        for (int tokens : OTHER_LENGTHS) {
            layouts.add(new Layout(tokens, Layout.Front.NAME));
        }
        return layouts;
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}

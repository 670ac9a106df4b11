package app.akin.quality;

import app.akin.model.RgbPicture;
import app.akin.model.UnitVector;
import app.akin.model.UnreadableException;
import app.akin.proof.bench.BenchFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** How often a changed picture, asked with, finds its original, or a copy of it, first among all photographs. */
final class OriginalMeasure {

    private static final int SEED = 2026;
    private static final int EXAMPLES = 20;

    private final Gallery gallery;
    private final int tries;

    OriginalMeasure(Gallery gallery, int tries) {
        this.gallery = gallery;
        this.tries = tries;
    }

    Map<String, Object> of(PictureChange change) throws IOException, UnreadableException {
        Random random = new Random(SEED);
        List<Path> all = List.copyOf(gallery.vectors().keySet());
        List<Path> originals = new ArrayList<>();
        List<RgbPicture> crops = new ArrayList<>();
        for (int i = 0; i < tries; i++) {
            Path original = all.get(random.nextInt(all.size()));
            originals.add(original);
            crops.add(gallery.eyes().crop(change.of(gallery.picture(original), random)));
        }
        List<UnitVector> changed = gallery.encode(crops);
        int found = 0;
        Set<String> missed = new LinkedHashSet<>();
        for (int i = 0; i < tries; i++) {
            Path first = first(gallery.eyes().asExample(changed.get(i)));
            if (gallery.areCopies(first, originals.get(i))) {
                found++;
            } else if (missed.size() < EXAMPLES) {
                missed.add(originals.get(i).getFileName() + " gave " + first.getFileName());
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("tries", tries);
        figures.put("found", BenchFile.rounded(found / (double) tries));
        figures.put("missedFirst", missed);
        return figures;
    }

    private Path first(UnitVector asked) {
        return gallery.vectors().entrySet().stream()
                .max(Comparator.comparingDouble(photograph -> asked.cosine(photograph.getValue())))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }
}

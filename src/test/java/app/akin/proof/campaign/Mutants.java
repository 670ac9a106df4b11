package app.akin.proof.campaign;

import app.akin.proof.sample.Drawing;
import app.akin.proof.sample.TinyDocuments;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Sound files of twelve formats, and what accidents make of them: bits turned over, pieces lost, doubled or overwritten. */
final class Mutants {

    private static final int MOST_FLIPS = 12;

    private final Map<String, byte[]> sound = new LinkedHashMap<>();
    private final Random random = new Random(Campaign.SEED);

    Mutants() {
        for (String format : new String[] {"png", "jpeg", "gif", "bmp", "tiff", "pnm"}) {
            sound.put(format, Drawing.encoded(Drawing.of(format.hashCode()), format));
        }
        sound.put("docx", TinyDocuments.docx("Words of a document."));
        sound.put("odt", TinyDocuments.odt("Words of a document."));
        sound.put("epub", TinyDocuments.epub("Words of a book."));
        sound.put("pdf", TinyDocuments.pdf("Words on a page."));
        sound.put("html", ascii("<html><head><title>Page</title></head><body><p>Words of a page.</p></body></html>"));
        sound.put("rtf", ascii("{\\rtf1\\ansi{\\fonttbl\\f0 Arial;}\\f0 Words of a text.\\par}"));
    }

    /** Writes the next {@code count} of them, the formats in turn. */
    void write(Path folder, int first, int count) {
        String[] formats = sound.keySet().toArray(String[]::new);
        for (int i = first; i < first + count; i++) {
            String format = formats[i % formats.length];
            Drawing.write(folder.resolve("mutant-" + i + "." + format), mutated(sound.get(format)));
        }
    }

    private byte[] mutated(byte[] file) {
        byte[] mutant = file.clone();
        switch (random.nextInt(4)) {
            case 0 -> {
                for (int i = random.nextInt(MOST_FLIPS); i >= 0; i--) {
                    mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case 1 -> mutant = Arrays.copyOf(mutant, 1 + random.nextInt(mutant.length));
            case 2 -> {
                int from = random.nextInt(mutant.length);
                int to = from + random.nextInt(mutant.length - from);
                Arrays.fill(mutant, from, to, (byte) random.nextInt(256));
            }
            default -> {
                int length = 1 + random.nextInt(Math.min(64, mutant.length));
                int from = random.nextInt(mutant.length - length + 1);
                int to = random.nextInt(mutant.length - length + 1);
                System.arraycopy(file, from, mutant, to, length);
            }
        }
        return mutant;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package app.akin.extraction;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands for the fonts that a PDF names and does not bring. While a page is drawn these are such of the system as look like
 * them; else, where only widths are needed to tell words apart, and where the system has none, it is the one inside PDFBox,
 * which has no letters of the East. PDFBox itself would look through all fonts of the system first, for seconds, and
 * leave a list of them in the user's home.
 */
final class SubstituteFonts implements FontMapper {

    private static final Logger LOG = LoggerFactory.getLogger(SubstituteFonts.class);
    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** Adobe's collections of the letters of the East. */
    private static final Set<String> EASTERN = Set.of("Korea1", "KR", "Japan1", "GB1", "CNS1");

    /** All letters of the East are in one file; larger ones than any known are left alone. */
    private static final long LARGEST_FILE = 64L << 20;

    /** Whether a page is being drawn by this thread: letters are looked at then. */
    private static final ScopedValue<Boolean> DRAWING = ScopedValue.newInstance();

    private final TrueTypeFont bundled;
    private final InstalledFonts installed = new InstalledFonts();
    private final Map<SubstituteFont, TrueTypeFont> fonts = new ConcurrentHashMap<>();

    SubstituteFonts() {
        try (InputStream bytes = FontMapper.class.getResourceAsStream(RESOURCE)) {
            bundled = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("the font inside PDFBox", e);
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(font(SubstituteFont.of(name, descriptor)), true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(font(SubstituteFont.of(name, descriptor)), true);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        SubstituteFont looks = SubstituteFont.of(name, descriptor);
        boolean eastern = system != null && EASTERN.contains(String.valueOf(system.getOrdering()));
        TrueTypeFont font =
                font(eastern ? new SubstituteFont(SubstituteFont.Family.EAST, looks.bold(), looks.slanted()) : looks);
        // By the names of its letters: the numbers that a font of the East gives to them are those of its own
        // collection.
        return new CIDFontMapping(null, font, true);
    }

    /** Draws with the fonts of the system. */
    static <T, X extends Throwable> T drawing(ScopedValue.CallableOp<T, X> drawing) throws X {
        return ScopedValue.where(DRAWING, true).call(drawing);
    }

    private TrueTypeFont font(SubstituteFont looks) {
        return !DRAWING.orElse(false)
                ? bundled
                : fonts.computeIfAbsent(
                        looks,
                        _ -> installed
                                .first(looks.files())
                                .flatMap(SubstituteFonts::open)
                                .orElse(bundled));
    }

    /** Nothing for a file that is no font after all: it is the system's, and may be anything. */
    private static Optional<TrueTypeFont> open(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                return Optional.empty();
            }
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".ttc")) {
                return first(file.toFile());
            }
            RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file.toFile());
            return Optional.of(name.endsWith(".otf") ? new OTFParser().parse(bytes) : new TTFParser().parse(bytes));
        } catch (IOException | RuntimeException e) {
            LOG.debug("{} cannot be used as a font", file, e);
            return Optional.empty();
        }
    }

    /** The fonts of a collection share their letters; to open each of them takes seconds. */
    private static Optional<TrueTypeFont> first(File file) throws IOException {
        List<TrueTypeFont> fonts = new ArrayList<>();
        TrueTypeCollection collection = new TrueTypeCollection(file);
        try {
            collection.processAllFonts(font -> {
                fonts.add(font);
                throw new IOException("one is enough");
            });
        } catch (IOException e) {
            LOG.trace("{} has more fonts", file, e);
        }
        return fonts.stream().findFirst();
    }
}

package app.akin.ui.search.details;

import app.akin.library.Library;
import app.akin.model.DrawnPage;
import app.akin.model.hit.Hit;
import app.akin.model.hit.PageWords;
import app.akin.ui.kit.Background;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Which page of a document is looked at, and the others of it. Only for the JavaFX thread. */
final class QuickPages {

    private static final int MORE = 3;

    private final Library library;
    private final Background background;
    private final BiConsumer<DrawnPage, Boolean> then;
    private final Consumer<Hit> missing;
    private Optional<Hit> hit = Optional.empty();
    private PageWords words = PageWords.NONE;
    private int pixels;
    private int wanted;
    private int count;

    /**
     * @param then shows a page; whether it is the same as before, in more pixels
     * @param missing hears of a document whose page cannot be drawn
     */
    QuickPages(Library library, Background background, BiConsumer<DrawnPage, Boolean> then, Consumer<Hit> missing) {
        this.library = library;
        this.background = background;
        this.then = then;
        this.missing = missing;
    }

    /**
     * Begins with the page of a passage.
     *
     * @param newPixels its longer side as it is shown: drawn larger and made smaller, letters would fall to pieces
     */
    void open(Hit newHit, PageWords newWords, int newPixels) {
        hit = Optional.of(newHit);
        pixels = newPixels;
        words = newWords;
        wanted = newHit.page();
        count = 0;
        fetch(pixels, false);
    }

    void close() {
        hit = Optional.empty();
        count = 0;
    }

    /** Goes so many pages on, not before the first nor after the last; says whether there are any. */
    boolean turn(int by) {
        int to = Math.clamp(wanted + by, 1, Math.max(1, count));
        if (count > 0 && to != wanted) {
            wanted = to;
            fetch(pixels, false);
        }
        return isOpen();
    }

    /** The same page in more pixels, for whoever zooms in. */
    void sharpen() {
        fetch(MORE * pixels, true);
    }

    /** Whether a document is looked at whose pages can be turned. */
    boolean isOpen() {
        return hit.isPresent() && count > 0;
    }

    private void fetch(int longestSide, boolean sharper) {
        hit.ifPresent(now -> {
            int page = wanted;
            background.run(
                    () -> library.page(now, page, longestSide, words),
                    drawn -> {
                        if (hit.filter(still -> still == now).isPresent() && page == wanted) {
                            wanted = drawn.number();
                            count = drawn.count();
                            then.accept(drawn, sharper);
                        }
                    },
                    problem -> missing.accept(now));
        });
    }
}

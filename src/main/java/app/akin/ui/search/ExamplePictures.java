package app.akin.ui.search;

import app.akin.library.Library;
import app.akin.model.RgbPicture;
import app.akin.model.hit.Hit;
import app.akin.search.Example;
import app.akin.ui.kit.Background;
import app.akin.ui.search.hit.Pictures;
import app.akin.ui.search.hit.ThumbnailCache;
import app.akin.ui.search.wall.WallModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The small pictures on the chips of a question. */
final class ExamplePictures {

    private static final Logger LOG = LoggerFactory.getLogger(ExamplePictures.class);
    private static final int PIXELS = 64;

    private final Library library;
    private final Background background;
    private final WallModel wall;
    private final ThumbnailCache thumbnails;
    /** Contents of items that were examples: they leave the wall when the answer comes, their chip stays. */
    private final Map<Long, Long> contents = new HashMap<>();

    ExamplePictures(Library library, Background background, WallModel wall, ThumbnailCache thumbnails) {
        this.library = library;
        this.background = background;
        this.wall = wall;
        this.thumbnails = thumbnails;
    }

    void fill(Example example, ImageView view) {
        switch (example) {
            case Example.Item item -> fillFromLibrary(item, view);
            case Example.PictureFile file -> decode(() -> library.picture(file.path(), PIXELS * 2), view);
            case Example.PictureBytes bytes -> decode(() -> library.picture(bytes.encoded(), PIXELS * 2), view);
        }
    }

    private void fillFromLibrary(Example.Item item, ImageView view) {
        wall.items().stream()
                .filter(hit -> hit.itemId() == item.itemId())
                .findFirst()
                .map(Hit::file)
                .ifPresent(file -> contents.put(item.itemId(), file.contentId()));
        Optional.ofNullable(contents.get(item.itemId()))
                .ifPresent(content -> thumbnails.ask(
                        content, PIXELS, () -> true, image -> image.ifPresent(found -> show(found, view))));
    }

    /** A picture that cannot be read leaves the chip with its name alone. */
    private void decode(Callable<RgbPicture> reading, ImageView view) {
        background.run(
                () -> Pictures.image(reading.call()),
                image -> show(image, view),
                problem -> LOG.debug("a chip goes without its picture", problem));
    }

    /** The middle square of the picture. */
    private static void show(Image image, ImageView view) {
        double side = Math.min(image.getWidth(), image.getHeight());
        view.setViewport(new Rectangle2D((image.getWidth() - side) / 2, (image.getHeight() - side) / 2, side, side));
        view.setImage(image);
    }
}

package app.akin.ui.search;

import app.akin.model.Hit;
import app.akin.search.Example;
import app.akin.ui.kit.Background;
import app.akin.ui.search.hit.ThumbnailCache;
import app.akin.ui.search.wall.WallModel;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The small pictures on the chips of a question. */
final class ExamplePictures {

    private static final Logger LOG = LoggerFactory.getLogger(ExamplePictures.class);
    private static final int PIXELS = 64;

    private final Background background;
    private final WallModel wall;
    private final ThumbnailCache thumbnails;
    /** Contents of items that were examples: they leave the wall when the answer comes, their chip stays. */
    private final Map<Long, Long> contents = new HashMap<>();

    ExamplePictures(Background background, WallModel wall, ThumbnailCache thumbnails) {
        this.background = background;
        this.wall = wall;
        this.thumbnails = thumbnails;
    }

    void fill(Example example, ImageView view) {
        switch (example) {
            case Example.Item item -> fillFromLibrary(item, view);
            case Example.PictureFile file -> decode(() -> Files.newInputStream(file.path()), view);
            case Example.PictureBytes bytes -> decode(() -> new ByteArrayInputStream(bytes.encoded()), view);
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

    private interface Source {
        InputStream open() throws java.io.IOException;
    }

    /** JavaFX decodes the usual formats; for others the chip has only its name. */
    private void decode(Source source, ImageView view) {
        background.run(
                () -> {
                    try (InputStream in = source.open()) {
                        return new Image(in, 2 * PIXELS, 2 * PIXELS, true, true);
                    }
                },
                image -> {
                    if (!image.isError()) {
                        show(image, view);
                    }
                },
                problem -> LOG.debug("a chip goes without its picture", problem));
    }

    /** The middle square of the picture. */
    private static void show(Image image, ImageView view) {
        double side = Math.min(image.getWidth(), image.getHeight());
        view.setViewport(new Rectangle2D((image.getWidth() - side) / 2, (image.getHeight() - side) / 2, side, side));
        view.setImage(image);
    }
}

package app.akin.ui.search.details;

import app.akin.library.Library;
import app.akin.model.RgbPicture;
import app.akin.model.hit.Hit;
import app.akin.search.Example;
import app.akin.ui.kit.Background;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.asking.SearchModel;
import app.akin.ui.search.hit.Pictures;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a part of a picture the question: it is cut out in the background and asked as any picture without a file. */
public final class PartQuestion {

    /** Of the longest side of what is cut: a small part of a photograph is still sharp then. */
    static final int PIXELS = 1920;

    private static final Logger LOG = LoggerFactory.getLogger(PartQuestion.class);

    private final Library library;
    private final Background background;
    private final SearchModel search;
    private final Messages messages;

    public PartQuestion(Library library, Background background, SearchModel search, Messages messages) {
        this.library = library;
        this.background = background;
        this.search = search;
        this.messages = messages;
    }

    void ask(Hit hit, PicturePart part) {
        ask(hit.file().name(), () -> part.of(library.preview(hit, PIXELS)));
    }

    void ask(Example example, RgbPicture picture, PicturePart part) {
        ask(example.label(), () -> part.of(picture));
    }

    private void ask(String name, Callable<RgbPicture> cut) {
        String label = messages.get("part.label", name);
        background.run(
                () -> new Example.PictureBytes(label, Pictures.png(cut.call())),
                example -> search.askLike(List.of(example)),
                problem -> LOG.debug("no part of it can be asked for", problem));
    }

    /** The last picture among the examples of the question that has no place in the library. */
    public static Optional<Example> pasted(List<Example> examples) {
        return examples.reversed().stream()
                .filter(example -> !(example instanceof Example.Item))
                .findFirst();
    }

    /** Reads a picture that was pasted or dropped. */
    void decode(Example example, Consumer<RgbPicture> decoded) {
        background.run(
                () -> switch (example) {
                    case Example.PictureFile file -> library.picture(file.path(), PIXELS);
                    case Example.PictureBytes bytes -> library.picture(bytes.encoded(), PIXELS);
                    case Example.Item item ->
                        throw new IllegalArgumentException("an item of the library: " + item.label());
                },
                decoded,
                problem -> LOG.debug("a picture of the question cannot be shown", problem));
    }
}

package app.akin.search;

import app.akin.model.hit.Hit;
import java.nio.file.Path;
import java.util.List;

/** A picture, or an item of the library, that the hits should be like. */
public sealed interface Example {

    /** What to call it on its chip. */
    String label();

    /** A picture file, in the library or not; nothing is added. */
    record PictureFile(Path path) implements Example {
        @Override
        public String label() {
            return String.valueOf(path.getFileName());
        }
    }

    /** An encoded picture that has no file: pasted, or dragged out of a browser. The array is only read. */
    record PictureBytes(String label, byte[] encoded) implements Example {}

    /** An item that is in the library already: its vector is there, nothing is computed. */
    record Item(long itemId, String label) implements Example {}

    /** What was found, as examples. */
    static List<Example> of(List<Hit> hits) {
        return hits.stream()
                .<Example>map(hit -> new Item(hit.itemId(), hit.file().name()))
                .toList();
    }
}

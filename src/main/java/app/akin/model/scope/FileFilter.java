package app.akin.model.scope;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a file must be like, apart from what is in it.
 *
 * @param names each must fit the file's name: {@code *} stands for anything and {@code ?} for one character; without either
 *     it may stand anywhere in the name
 * @param folders each must be a folder that the file lies in, by its name, by some names in a row ({@code Trips/2023}), or by
 *     the whole path; a name counts from the library's own folder on, not above it
 * @param sizes of the file
 * @param shape of the picture that it is, or nothing for all files, documents among them
 */
public record FileFilter(Set<String> names, Set<String> folders, SizeSpan sizes, Optional<PictureShape> shape) {

    /** Every file. */
    public static final FileFilter ANY = new FileFilter(Set.of(), Set.of(), SizeSpan.ANY, Optional.empty());

    public FileFilter {
        names = Set.copyOf(names);
        folders = Set.copyOf(folders);
    }

    public FileFilter named(Set<String> wanted) {
        return new FileFilter(wanted, folders, sizes, shape);
    }

    public FileFilter inside(Set<String> wanted) {
        return new FileFilter(names, wanted, sizes, shape);
    }

    public FileFilter sized(SizeSpan wanted) {
        return new FileFilter(names, folders, wanted, shape);
    }

    /** Of pictures that lie so, or of all files. */
    public FileFilter shaped(Optional<PictureShape> wanted) {
        return new FileFilter(names, folders, sizes, wanted);
    }

    /** What fits both; a picture has one shape, and the first that is asked for counts. */
    public FileFilter and(FileFilter other) {
        return new FileFilter(
                union(names, other.names),
                union(folders, other.folders),
                sizes.and(other.sizes),
                shape.or(() -> other.shape));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}

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
 * @param cameras one of these must have taken the picture that it is; none for all files, documents among them
 */
public record FileFilter(
        Set<String> names, Set<String> folders, SizeSpan sizes, Optional<PictureShape> shape, Set<CameraName> cameras) {

    /** Every file. */
    public static final FileFilter ANY = new FileFilter(Set.of(), Set.of(), SizeSpan.ANY, Optional.empty(), Set.of());

    public FileFilter {
        names = Set.copyOf(names);
        folders = Set.copyOf(folders);
        cameras = Set.copyOf(cameras);
    }

    public FileFilter named(Set<String> wanted) {
        return new FileFilter(wanted, folders, sizes, shape, cameras);
    }

    public FileFilter inside(Set<String> wanted) {
        return new FileFilter(names, wanted, sizes, shape, cameras);
    }

    public FileFilter sized(SizeSpan wanted) {
        return new FileFilter(names, folders, wanted, shape, cameras);
    }

    /** Of pictures that lie so, or of all files. */
    public FileFilter shaped(Optional<PictureShape> wanted) {
        return new FileFilter(names, folders, sizes, wanted, cameras);
    }

    /** Of pictures that one of these cameras took; of all files where there is none among them. */
    public FileFilter takenWith(Set<CameraName> wanted) {
        return new FileFilter(names, folders, sizes, shape, wanted);
    }

    /** What fits both; a picture has one shape and one camera, and those that are asked for first count. */
    public FileFilter and(FileFilter other) {
        return new FileFilter(
                union(names, other.names),
                union(folders, other.folders),
                sizes.and(other.sizes),
                shape.or(() -> other.shape),
                cameras.isEmpty() ? other.cameras : cameras);
    }

    /** As {@link Scope#following}. */
    FileFilter following(FileFilter before, FileFilter after) {
        return new FileFilter(
                Following.set(names, before.names, after.names),
                Following.set(folders, before.folders, after.folders),
                Following.value(sizes, before.sizes, after.sizes),
                Following.value(shape, before.shape, after.shape),
                Following.set(cameras, before.cameras, after.cameras));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}

package app.akin.model.scope;

import java.util.HashSet;
import java.util.Set;

/**
 * What a file must be like, apart from what is in it.
 *
 * @param names each must fit the file's name: {@code *} stands for anything and {@code ?} for one character; without either
 *     it may stand anywhere in the name
 * @param folders each must be a folder that the file lies in, by its name, by some names in a row ({@code Trips/2023}), or by
 *     the whole path; a name counts from the library's own folder on, not above it
 * @param sizes of the file
 */
public record FileFilter(Set<String> names, Set<String> folders, SizeSpan sizes) {

    /** Every file. */
    public static final FileFilter ANY = new FileFilter(Set.of(), Set.of(), SizeSpan.ANY);

    public FileFilter {
        names = Set.copyOf(names);
        folders = Set.copyOf(folders);
    }

    public FileFilter named(Set<String> wanted) {
        return new FileFilter(wanted, folders, sizes);
    }

    public FileFilter inside(Set<String> wanted) {
        return new FileFilter(names, wanted, sizes);
    }

    public FileFilter sized(SizeSpan wanted) {
        return new FileFilter(names, folders, wanted);
    }

    /** What fits both. */
    public FileFilter and(FileFilter other) {
        return new FileFilter(union(names, other.names), union(folders, other.folders), sizes.and(other.sizes));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}

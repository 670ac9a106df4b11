package app.akin.model;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The part of the library that is looked at.
 *
 * @param folder a folder's id, or nothing for all of them
 * @param kind pictures or passages, or nothing for both
 * @param dates when pictures were taken and other files last changed
 * @param mediaTypes such as {@code image/jpeg}; none for all of them
 */
public record Scope(OptionalLong folder, Optional<Kind> kind, DateSpan dates, Set<String> mediaTypes) {

    public static final Scope EVERYTHING = new Scope(OptionalLong.empty(), Optional.empty(), DateSpan.ANY, Set.of());

    public Scope {
        mediaTypes = Set.copyOf(mediaTypes);
    }

    public Scope within(long folderId) {
        return new Scope(OptionalLong.of(folderId), kind, dates, mediaTypes);
    }

    public Scope inAllFolders() {
        return new Scope(OptionalLong.empty(), kind, dates, mediaTypes);
    }

    public Scope only(Kind wanted) {
        return of(Optional.of(wanted));
    }

    /** Of one kind, or of both. */
    public Scope of(Optional<Kind> wanted) {
        return new Scope(folder, wanted, dates, mediaTypes);
    }

    public Scope dated(DateSpan wanted) {
        return new Scope(folder, kind, wanted, mediaTypes);
    }

    /** Of these media types; of all where there is none among them. */
    public Scope ofTypes(Set<String> wanted) {
        return new Scope(folder, kind, dates, wanted);
    }
}

package app.akin.model;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The part of the library that is looked at.
 *
 * @param folder a folder's id, or nothing for all of them
 * @param kind pictures or passages, or nothing for both
 */
public record Scope(OptionalLong folder, Optional<Kind> kind) {

    public static final Scope EVERYTHING = new Scope(OptionalLong.empty(), Optional.empty());

    public Scope within(long folderId) {
        return new Scope(OptionalLong.of(folderId), kind);
    }

    public Scope only(Kind wanted) {
        return new Scope(folder, Optional.of(wanted));
    }
}

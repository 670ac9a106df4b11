package app.akin.model.scope;

import app.akin.model.Kind;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The part of the library that is looked at.
 *
 * @param folder a folder's id, or nothing for all of them
 * @param collection the id of a collection that files must be in, or nothing
 * @param kind pictures or passages, or nothing for both
 * @param dates when pictures were taken and other files last changed
 * @param mediaTypes such as {@code image/jpeg}; none for all of them
 * @param files what files must be called, lie in, and be as large as
 */
public record Scope(
        OptionalLong folder,
        OptionalLong collection,
        Optional<Kind> kind,
        DateSpan dates,
        Set<String> mediaTypes,
        FileFilter files) {

    public static final Scope EVERYTHING = new Scope(
            OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), DateSpan.ANY, Set.of(), FileFilter.ANY);

    public Scope {
        mediaTypes = Set.copyOf(mediaTypes);
    }

    public Scope within(long folderId) {
        return new Scope(OptionalLong.of(folderId), collection, kind, dates, mediaTypes, files);
    }

    public Scope inAllFolders() {
        return new Scope(OptionalLong.empty(), collection, kind, dates, mediaTypes, files);
    }

    /** What is in this collection. */
    public Scope collectedIn(long collectionId) {
        return new Scope(folder, OptionalLong.of(collectionId), kind, dates, mediaTypes, files);
    }

    public Scope inNoCollection() {
        return new Scope(folder, OptionalLong.empty(), kind, dates, mediaTypes, files);
    }

    public Scope only(Kind wanted) {
        return of(Optional.of(wanted));
    }

    /** Of one kind, or of both. */
    public Scope of(Optional<Kind> wanted) {
        return new Scope(folder, collection, wanted, dates, mediaTypes, files);
    }

    public Scope dated(DateSpan wanted) {
        return new Scope(folder, collection, kind, wanted, mediaTypes, files);
    }

    /** Of these media types; of all where there is none among them. */
    public Scope ofTypes(Set<String> wanted) {
        return new Scope(folder, collection, kind, dates, wanted, files);
    }

    /** Of files that fit. */
    public Scope of(FileFilter wanted) {
        return new Scope(folder, collection, kind, dates, mediaTypes, wanted);
    }

    /** This with what differs from {@code before} to {@code after}; the rest stays, whatever it is there. */
    public Scope following(Scope before, Scope after) {
        return new Scope(
                Following.value(folder, before.folder, after.folder),
                Following.value(collection, before.collection, after.collection),
                Following.value(kind, before.kind, after.kind),
                Following.value(dates, before.dates, after.dates),
                Following.set(mediaTypes, before.mediaTypes, after.mediaTypes),
                files.following(before.files, after.files));
    }

    /** This, and what it leaves open as {@code other} has it. */
    public Scope over(Scope other) {
        return new Scope(
                folder.isPresent() ? folder : other.folder,
                collection.isPresent() ? collection : other.collection,
                kind.or(() -> other.kind),
                dates.over(other.dates),
                mediaTypes.isEmpty() ? other.mediaTypes : mediaTypes,
                files.and(other.files));
    }
}

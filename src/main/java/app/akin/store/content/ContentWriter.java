package app.akin.store.content;

import app.akin.model.ReadFailure;
import app.akin.store.file.FailureDao;
import app.akin.store.file.FileDao;
import app.akin.store.file.FileOfContent;
import app.akin.store.file.FolderLook;
import app.akin.store.space.SpaceTable;
import app.akin.store.space.StoredVector;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The steps of writing that touch several tables, within the one writer's transaction. */
public final class ContentWriter {

    private final FileDao files;
    private final FailureDao failures;
    private final ContentWritingDao contents;

    public ContentWriter(FileDao files, FailureDao failures, ContentWritingDao contents) {
        this.files = files;
        this.failures = failures;
        this.contents = contents;
    }

    public void store(Connection connection, SpaceTable table, List<NewContent> batch) throws SQLException {
        List<FileOfContent> links = new ArrayList<>();
        List<StoredVector> vectors = new ArrayList<>();
        for (NewContent content : batch) {
            long id = putContent(connection, content, vectors);
            content.files().forEach(file -> links.add(new FileOfContent(file, id)));
        }
        replaceVectors(connection, table, vectors);
        link(connection, links);
    }

    private long putContent(Connection connection, NewContent content, List<StoredVector> vectors) throws SQLException {
        long contentId = contents.put(connection, content);
        contents.putThumbnail(connection, contentId, content);
        List<Long> ids = contents.putItems(connection, contentId, content);
        for (int i = 0; i < ids.size(); i++) {
            long id = ids.get(i);
            content.items()
                    .get(i)
                    .vector()
                    .ifPresent(vector -> vectors.add(new StoredVector(id, contentId, content.kind(), vector)));
        }
        return contentId;
    }

    public void replaceVectors(Connection connection, SpaceTable table, List<StoredVector> vectors)
            throws SQLException {
        table.replace(connection, vectors);
    }

    /** Lets files point at contents that are there; a content that thereby loses its last file is dropped. */
    public void link(Connection connection, List<FileOfContent> links) throws SQLException {
        List<URI> uris = links.stream().map(link -> link.file().file().uri()).toList();
        Set<Long> before = files.contentsOf(connection, uris);
        files.put(connection, links);
        failures.remove(connection, uris);
        files.removeUnheldOf(connection, uris);
        links.forEach(link -> before.add(link.contentId()));
        contents.dropUnheld(connection, before);
    }

    public void recordFailures(Connection connection, FolderLook look, List<ReadFailure> recorded) throws SQLException {
        List<URI> uris = recorded.stream().map(failure -> failure.file().uri()).toList();
        Set<Long> before = files.contentsOf(connection, uris);
        failures.put(connection, look, recorded);
        failures.removeReplaced(connection, recorded);
        contents.dropUnheld(connection, before);
    }

    public long remove(Connection connection, Collection<URI> uris) throws SQLException {
        Set<Long> before = files.contentsOf(connection, uris);
        long removed = files.remove(connection, uris);
        contents.dropUnheld(connection, before);
        return removed;
    }

    /** Removes those of {@code fileIds} that no folder holds any more, and what only they held; answers how many files. */
    public long dropUnheld(Connection connection, Collection<Long> fileIds) throws SQLException {
        List<Long> held = files.removeUnheld(connection, fileIds);
        contents.dropUnheld(connection, held);
        return held.size();
    }
}

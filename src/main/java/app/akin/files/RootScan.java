package app.akin.files;

import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.FileStamp;
import app.akin.model.FoundFile;
import app.akin.task.Cancellation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The scan of one root: first what is there itself, then what symbolic links lead to. */
final class RootScan {

    private static final FileStamp NO_STAMP = new FileStamp(0, 0);

    private final Path root;
    private final SeenFiles seen;
    private final MountTable mounts;
    private final SkippedNames skipped;
    private final Cancellation cancellation;
    private final ScanListener listener;

    /** Folders to look into: a stack of our own, for a thousand levels overflow the thread's. */
    private final Deque<Path> folders = new ArrayDeque<>();

    private final List<Path> links = new ArrayList<>();
    private final List<URI> unread = new ArrayList<>();
    private long files;
    private boolean offline;
    private Optional<FileKey> atStart = Optional.empty();

    RootScan(
            Path root,
            SeenFiles seen,
            MountTable mounts,
            SkippedNames skipped,
            Cancellation cancellation,
            ScanListener listener) {
        this.root = root;
        this.seen = seen;
        this.mounts = mounts;
        this.skipped = skipped;
        this.cancellation = cancellation;
        this.listener = listener;
    }

    void walk() {
        try {
            atStart = Optional.of(FileKey.of(root));
            if (!SystemPlaces.isBehind(root)) {
                enter(root, atStart.get());
                drain();
            }
        } catch (NoSuchFileException e) {
            offline = true;
        } catch (IOException e) {
            tellUnread(root, e);
        }
    }

    /** Links found on the way behind a link are followed too. */
    void followLinks() {
        for (int i = 0; i < links.size(); i++) {
            Path link = links.get(i);
            if (SystemPlaces.isBehind(link)) {
                continue;
            }
            try {
                enter(link, FileKey.of(link));
            } catch (IOException e) {
                // A link to nowhere is no failure to tell; but what lay behind it may only be away.
                if (!isTargetGone(link)) {
                    keepUnread(link);
                }
            }
            drain();
        }
    }

    /** Whether the place that {@code link} leads to can be looked at, and holds nothing of that name. */
    private static boolean isTargetGone(Path link) {
        try {
            Path target = link.resolveSibling(Files.readSymbolicLink(link));
            return Files.isDirectory(target.toAbsolutePath().getParent()) && Files.notExists(target);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    ScanOutcome outcome() {
        boolean gone = offline || !isStillTheSame();
        ScanOutcome.State state = gone
                ? ScanOutcome.State.OFFLINE
                : unread.isEmpty() ? ScanOutcome.State.COMPLETE : ScanOutcome.State.INCOMPLETE;
        return new ScanOutcome(root, state, files, unread);
    }

    /** A drive that was unplugged meanwhile leaves nothing, or an empty folder of another device. */
    private boolean isStillTheSame() {
        try {
            return atStart.isPresent()
                    && FileKey.of(root).identity().equals(atStart.get().identity());
        } catch (AccessDeniedException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void drain() {
        while (!folders.isEmpty()) {
            list(folders.pop());
        }
    }

    private void list(Path folder) {
        if (SystemPlaces.contains(folder)) {
            return;
        }
        if (mounts.isDriveMissingAt(folder)) {
            offline |= folder.equals(root);
            keepUnread(folder);
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                cancellation.check();
                look(entry);
            }
        } catch (DirectoryIteratorException e) {
            tellUnread(folder, e.getCause());
        } catch (IOException e) {
            tellUnread(folder, e);
        }
    }

    private void look(Path entry) {
        try {
            if (skipped.contains(entry)) {
                return;
            }
            FileKey key = FileKey.of(entry, LinkOption.NOFOLLOW_LINKS);
            if (key.attributes().isSymbolicLink()) {
                links.add(entry);
            } else {
                enter(entry, key);
            }
        } catch (NoSuchFileException e) {
            // Deleted between listing and looking: as if it had never been there.
            return;
        } catch (IOException e) {
            tellUnread(entry, e);
        }
    }

    private void enter(Path place, FileKey key) {
        boolean isFolder = key.attributes().isDirectory();
        if (!isFolder && !key.attributes().isRegularFile()) {
            return;
        }
        if (key.identity().isPresent() && !seen.add(key.identity().get())) {
            return;
        }
        if (isFolder) {
            folders.push(place);
        } else {
            files++;
            FileTime modified = key.attributes().lastModifiedTime();
            listener.found(root, found(place, FileStamps.of(key.attributes().size(), modified)));
        }
    }

    private void tellUnread(Path place, IOException why) {
        keepUnread(place);
        listener.unread(root, found(place, NO_STAMP), reason(why));
    }

    private void keepUnread(Path place) {
        if (unread.size() < ScanOutcome.UNREAD_KEPT) {
            unread.add(place.toUri());
        }
    }

    private static FoundFile found(Path place, FileStamp stamp) {
        return new FoundFile(place.toUri(), FileNames.shown(place), stamp);
    }

    static FailureReason reason(IOException why) {
        return switch (why) {
            case AccessDeniedException _ -> FailureReason.of(Cause.DENIED);
            case NoSuchFileException _ -> FailureReason.of(Cause.VANISHED);
            default -> FailureReason.of(Cause.IO);
        };
    }
}

package app.akin.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tries out a data folder. */
final class PlaceCheck {

    private static final Set<String> NETWORK_TYPES = Set.of(
            "nfs",
            "nfs3",
            "nfs4",
            "cifs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "afpfs",
            "afs",
            "ncpfs",
            "webdav",
            "davfs",
            "sshfs",
            "glusterfs",
            "ceph",
            "lustre",
            "gfs2",
            "beegfs",
            "9p");

    private final DataFolder folder;

    PlaceCheck(DataFolder folder) {
        this.folder = folder;
    }

    Optional<PlaceProblem> run() {
        Path root = folder.root();
        boolean leadsNowhere = Files.isSymbolicLink(root) && !Files.exists(root);
        if (leadsNowhere || Files.exists(root) && !Files.isDirectory(root)) {
            return problem(PlaceProblem.Kind.NOT_A_FOLDER, root.toString());
        }
        try {
            for (Path path : List.of(root, folder.postgres(), folder.models(), folder.log())) {
                PrivateFolders.create(path);
            }
            for (Path path : List.of(root, folder.log())) {
                PrivateFolders.tightenAll(path);
            }
            // A writable bit says nothing about a read-only mount or a full quota: write.
            Files.delete(Files.createTempFile(root, "try", ".part"));
        } catch (IOException e) {
            return problem(PlaceProblem.Kind.READ_ONLY, e.toString());
        }
        String type = fileSystemType(root);
        return isNetwork(root, type) ? problem(PlaceProblem.Kind.NETWORK, type) : Optional.empty();
    }

    /** Empty where it cannot be told: inside a chroot the table of mounts does not list the root. */
    private static String fileSystemType(Path root) {
        try {
            return Files.getFileStore(root).type();
        } catch (IOException e) {
            return "";
        }
    }

    /** By the type of the file system as the system names it; Windows names none, there the path itself tells. */
    static boolean isNetwork(Path root, String fileSystemType) {
        String type = fileSystemType.toLowerCase(Locale.ROOT).replaceFirst("^fuse\\.", "");
        return NETWORK_TYPES.contains(type) || root.toString().startsWith("\\\\");
    }

    private Optional<PlaceProblem> problem(PlaceProblem.Kind kind, String details) {
        return Optional.of(new PlaceProblem(kind, folder.root(), details));
    }
}

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Puts the database server that Akin comes with together: PostgreSQL from its archive, and pgvector beside it. */
final class UnpackServer {

    /** Says of which archive and pgvector the server beside it was made. */
    private static final String STAMP = ".made-of";

    private final Path target;

    private UnpackServer(Path target) {
        this.target = target;
    }

    /**
     * Arguments: the folder of the archive, the file with the archives' sums, the folder of pgvector, the platform, the
     * folder to make. Ends at once where that is there already; fails where a sum differs.
     */
    public static void main(String[] arguments) throws IOException {
        Path archive = onlyArchiveIn(Path.of(arguments[0]));
        Path vector = Path.of(arguments[2]);
        Path library = onlyFileIn(vector.resolve(arguments[3]));
        Map<String, String> sums = sums(Path.of(arguments[1]));
        Map<String, String> vectorSums = sums(vector.resolve("SHA256SUMS"));
        String stamp = sums.get(archive.getFileName().toString()) + " "
                + vectorSums.get(arguments[3] + "/" + library.getFileName()) + " "
                + sum(Path.of(arguments[1]).resolveSibling("java/UnpackServer.java"));
        new UnpackServer(Path.of(arguments[4])).make(archive, sums, vector, library, vectorSums, stamp);
    }

    private void make(
            Path archive,
            Map<String, String> sums,
            Path vector,
            Path library,
            Map<String, String> vectorSums,
            String stamp)
            throws IOException {
        Path made = target.resolve(STAMP);
        if (Files.exists(made) && Files.readString(made).equals(stamp)) {
            return;
        }
        List<Path> extension = filesIn(vector.resolve("extension"));
        check(archive, sums.get(archive.getFileName().toString()));
        for (Path file : Stream.concat(Stream.of(library), extension.stream()).toList()) {
            check(file, vectorSums.get(vector.relativize(file).toString().replace('\\', '/')));
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        delete(unfinished);
        unpack(archive, unfinished);
        // Windows has its files one folder higher.
        Path libraries = firstOf(unfinished.resolve("lib/postgresql"), unfinished.resolve("lib"));
        Path share = firstOf(unfinished.resolve("share/postgresql"), unfinished.resolve("share"));
        Files.copy(library, libraries.resolve(library.getFileName()));
        for (Path file : extension) {
            Files.copy(file, share.resolve("extension").resolve(file.getFileName()));
        }
        Files.copy(vector.resolve("LICENSE"), unfinished.resolve("LICENSE"));
        Files.writeString(unfinished.resolve(STAMP), stamp);
        delete(target);
        Files.move(unfinished, target);
    }

    private static void unpack(Path archive, Path root) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path place = root.resolve(entry.getName()).normalize();
                if (!place.startsWith(root)) {
                    throw new IOException(archive + " would write outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else if (isWanted(entry.getName())) {
                    Files.createDirectories(place.getParent());
                    write(tar, entry, place);
                }
            }
        }
    }

    /** What only builders of other programs need stays behind, and messages in other languages: Akin reads English ones. */
    private static boolean isWanted(String name) {
        return !name.endsWith(".a")
                && !name.endsWith(".lib")
                && !name.contains("/pkgconfig/")
                && !name.contains("/pgxs/")
                && !name.contains("share/doc/")
                && !name.contains("share/locale/");
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path place) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, place);
        boolean runs = (entry.getMode() & 0100) != 0;
        if (place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> rights = EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.OTHERS_READ);
            if (runs) {
                rights.add(PosixFilePermission.OWNER_EXECUTE);
                rights.add(PosixFilePermission.GROUP_EXECUTE);
                rights.add(PosixFilePermission.OTHERS_EXECUTE);
            }
            Files.setPosixFilePermissions(place, rights);
        }
    }

    private static void check(Path file, String expected) throws IOException {
        String found = sum(file);
        if (!found.equals(expected)) {
            throw new IOException(file + " is not the file that was tried with Akin: its SHA-256 is " + found
                    + ", expected " + expected);
        }
    }

    private static Map<String, String> sums(Path file) throws IOException {
        Map<String, String> sums = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\\s+", 2);
            sums.put(parts[1], parts[0]);
        }
        return sums;
    }

    private static String sum(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path onlyArchiveIn(Path folder) throws IOException {
        return only(folder, ".txz");
    }

    private static Path onlyFileIn(Path folder) throws IOException {
        return only(folder, "");
    }

    private static Path only(Path folder, String ending) throws IOException {
        List<Path> found = filesIn(folder).stream()
                .filter(file -> file.toString().endsWith(ending))
                .toList();
        if (found.size() != 1) {
            throw new IOException("one file expected in " + folder + ", found " + found);
        }
        return found.getFirst();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Path firstOf(Path preferred, Path otherwise) {
        return Files.isDirectory(preferred) ? preferred : otherwise;
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            tree.sorted(Comparator.reverseOrder()).forEach(UnpackServer::deleteOne);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package app.akin.search.ranking;

import app.akin.embedding.Sha256;
import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.UnitVector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the vectors of the usual questions, a file for each space, because computing them takes longer than a search.
 *
 * <p>A file is named after all that its vectors depend on and begins with the SHA-256 of the rest: one of another model, of
 * other questions, or a damaged one, is computed anew.
 */
final class UsualFile {

    private static final Logger LOG = LoggerFactory.getLogger(UsualFile.class);
    private static final int HASH = 32;

    private final Path folder;

    UsualFile(Path folder) {
        this.folder = folder;
    }

    /** As many vectors as there are {@code questions}, in order; nothing where they are not kept. */
    Optional<List<UnitVector>> read(EmbeddingSpace space, List<String> questions) {
        try {
            byte[] bytes = Files.readAllBytes(file(space, questions));
            int expected = HASH + questions.size() * space.dimension() * Float.BYTES;
            return bytes.length == expected && isWhole(bytes) ? Optional.of(vectors(bytes, space)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.debug("the usual questions of {} are computed anew", space.label(), e);
            return Optional.empty();
        }
    }

    /** Where it cannot be written, the next process computes them again. */
    void write(EmbeddingSpace space, List<String> questions, List<UnitVector> vectors) {
        ByteBuffer bytes = ByteBuffer.allocate(HASH + vectors.size() * space.dimension() * Float.BYTES);
        bytes.position(HASH);
        for (UnitVector vector : vectors) {
            for (float value : vector.values()) {
                bytes.putFloat(value);
            }
        }
        bytes.put(0, hash(bytes.array()).bytes());
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "usual", ".part");
            try {
                Files.write(part, bytes.array());
                Files.move(
                        part,
                        file(space, questions),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            LOG.warn("the usual questions of {} cannot be kept in {}", space.label(), folder, e);
        }
    }

    private Path file(EmbeddingSpace space, List<String> questions) {
        ContentHash of = Sha256.of(
                space.weightsSha256(),
                Sha256.of(space.model() + "\n" + space.preprocessing() + "\n" + String.join("\n", questions)));
        return folder.resolve("usual-" + of.hex().substring(0, 16) + ".vectors");
    }

    private static boolean isWhole(byte[] bytes) {
        return Arrays.equals(hash(bytes).bytes(), Arrays.copyOf(bytes, HASH));
    }

    private static ContentHash hash(byte[] bytes) {
        return Sha256.of(Arrays.copyOfRange(bytes, HASH, bytes.length));
    }

    private static List<UnitVector> vectors(byte[] bytes, EmbeddingSpace space) {
        ByteBuffer floats = ByteBuffer.wrap(bytes, HASH, bytes.length - HASH);
        List<UnitVector> vectors = new ArrayList<>();
        while (floats.hasRemaining()) {
            float[] values = new float[space.dimension()];
            for (int i = 0; i < values.length; i++) {
                values[i] = floats.getFloat();
            }
            vectors.add(UnitVector.of(values));
        }
        return List.copyOf(vectors);
    }
}

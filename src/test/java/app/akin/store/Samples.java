package app.akin.store;

import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.FileStamp;
import app.akin.model.FoundFile;
import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.PixelSize;
import app.akin.model.Thumbnail;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import app.akin.store.content.NewContent;
import app.akin.store.content.NewItem;
import app.akin.store.file.FolderLook;
import app.akin.store.file.SeenFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Things to put into a store. */
public final class Samples {

    public static final int DIMENSION = 8;
    public static final EmbeddingSpace SPACE = space(DIMENSION, VectorStorage.VECTOR);

    private Samples() {}

    public static EmbeddingSpace space(int dimension, VectorStorage storage) {
        return new EmbeddingSpace("sample", hash("weights"), 1, dimension, storage);
    }

    public static ContentHash hash(String of) {
        try {
            return ContentHash.of(MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static URI uri(String name) {
        return URI.create("file:///pictures/" + name.replace(" ", "%20"));
    }

    public static FoundFile found(String name) {
        return new FoundFile(uri(name), name, new FileStamp(1_000, 5));
    }

    public static SeenFile seen(String name, FolderLook look) {
        return new SeenFile(found(name), look);
    }

    public static UnitVector random(int dimension, Random random) {
        float[] values = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return UnitVector.normalised(values);
    }

    /** A vector that depends on {@code seed} alone. */
    public static UnitVector vector(long seed) {
        return random(DIMENSION, new Random(seed));
    }

    public static NewContent picture(String content, UnitVector vector, SeenFile... files) {
        return new NewContent(
                hash(content),
                Kind.PICTURE,
                "image/jpeg",
                Optional.of(new PixelSize(640, 480)),
                Optional.of(LocalDateTime.of(2021, 5, 6, 7, 8, 9)),
                Optional.of(new Thumbnail(new PixelSize(64, 48), content.getBytes(StandardCharsets.UTF_8))),
                List.of(new NewItem(Optional.empty(), Optional.of(vector))),
                List.of(files));
    }

    /** The picture, taken with this camera. */
    public static NewContent taken(String camera, NewContent picture) {
        return new NewContent(
                picture.hash(),
                picture.kind(),
                picture.mediaType(),
                picture.size(),
                picture.taken(),
                Optional.of(camera),
                picture.thumbnail(),
                picture.colours(),
                picture.items(),
                picture.files(),
                picture.cut());
    }

    public static NewContent document(String content, List<String> texts, SeenFile... files) {
        List<NewItem> items = new ArrayList<>();
        int at = 0;
        for (String text : texts) {
            items.add(new NewItem(
                    Optional.of(
                            new Passage(items.size(), at, at + text.length(), OptionalInt.of(items.size() + 1), text)),
                    Optional.of(vector(text.hashCode()))));
            at += text.length() + 1;
        }
        return new NewContent(
                hash(content),
                Kind.PASSAGE,
                "text/plain",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                items,
                List.of(files));
    }
}

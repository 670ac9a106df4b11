package app.akin.embedding.clip;

import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.embedding.SelfTest;
import app.akin.embedding.picture.CenterCrop;
import app.akin.embedding.text.ClipTokenizer;
import app.akin.model.EmbeddingSpace;
import app.akin.model.RgbPicture;
import app.akin.model.UnitVector;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An {@link Encoder} of one CLIP model. Closing waits for the batch that is being computed. */
final class ClipEncoder implements Encoder {

    /** Measured: larger batches of pictures are no faster on a CPU, and a query would wait longer. */
    private static final int PICTURE_BATCH = 8;

    private static final int TEXT_BATCH = 16;

    private final EmbeddingSpace space;
    private final ClipModel model;
    private final ClipTokenizer tokenizer;
    private final Devices devices;
    private final LazyTower<RgbPicture> pictures;
    private final LazyTower<int[]> texts;
    private final CenterCrop crop;
    private final QueryCache cache = new QueryCache();
    private final Turns turns = new Turns();
    private volatile boolean closed;

    ClipEncoder(EmbeddingSpace space, ClipModel model, ClipTokenizer tokenizer, Devices devices, KnownVectors known) {
        this.space = space;
        this.model = model;
        this.tokenizer = tokenizer;
        this.devices = devices;
        pictures = new LazyTower<>(model::vision, devices, known::testPictures);
        texts = new LazyTower<>(model::text, devices, known::testTexts);
        crop = new CenterCrop(model.config().imageSize());
    }

    @Override
    public EmbeddingSpace space() {
        return space;
    }

    @Override
    public String device() {
        return devices.inWords();
    }

    @Override
    public int imageSize() {
        return model.config().imageSize();
    }

    @Override
    public RgbPicture crop(RgbPicture picture) {
        return crop.of(picture);
    }

    @Override
    public List<UnitVector> encodePictures(List<RgbPicture> crops) throws EncodingException {
        checkOpen();
        for (RgbPicture picture : crops) {
            if (picture.width() != imageSize() || picture.height() != imageSize()) {
                throw new IllegalArgumentException("a crop of " + picture.size() + ", not of " + imageSize());
            }
        }
        return Batches.encode(pictures, crops, PICTURE_BATCH, turns);
    }

    /** Texts of like length go together, so that few places are computed in vain. */
    @Override
    public List<UnitVector> encodePassages(List<String> passages) throws EncodingException {
        checkOpen();
        List<int[]> ids = passages.stream().map(text -> upToEnd(tokens(text))).toList();
        List<Integer> order = IntStream.range(0, ids.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> ids.get(i).length))
                .toList();
        try {
            List<UnitVector> sorted =
                    Batches.encode(texts, order.stream().map(ids::get).toList(), TEXT_BATCH, turns);
            UnitVector[] vectors = new UnitVector[sorted.size()];
            for (int i = 0; i < vectors.length; i++) {
                vectors[order.get(i)] = sorted.get(i);
            }
            return List.of(vectors);
        } catch (EncodingException e) {
            throw e.item().isPresent()
                    ? new EncodingException(e.getMessage(), order.get(e.item().getAsInt()))
                    : e;
        }
    }

    @Override
    public UnitVector encodeQuery(String words) throws EncodingException {
        checkOpen();
        int[] ids = upToEnd(tokens(words));
        Optional<UnitVector> known = cache.find(ids);
        if (known.isPresent()) {
            return known.get();
        }
        try (Turns.Turn _ = turns.query()) {
            // Somebody may have asked the same while this one waited.
            Optional<UnitVector> meanwhile = cache.find(ids);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            UnitVector vector = Batches.unit(texts.encode(List.of(ids)).getFirst(), 0);
            cache.remember(ids, vector);
            return vector;
        }
    }

    @Override
    public int[] tokens(String words) {
        return tokenizer.encode(words);
    }

    @Override
    public int countTokens(String words) {
        return tokenizer.count(words);
    }

    @Override
    public int tokenLimit() {
        return tokenizer.limit();
    }

    @Override
    public SelfTest selfTest() {
        return Stream.of(texts.selfTest(), pictures.selfTest())
                .filter(SelfTest.Ran.class::isInstance)
                .map(SelfTest.Ran.class::cast)
                .max(Comparator.comparingDouble(SelfTest.Ran::difference))
                .map(SelfTest.class::cast)
                .orElseGet(SelfTest.NotRun::new);
    }

    boolean isVisionLoaded() {
        return pictures.isLoaded();
    }

    @Override
    public void close() {
        try (Turns.Turn _ = turns.query()) {
            if (closed) {
                return;
            }
            closed = true;
            texts.close();
            pictures.close();
            model.close();
        }
    }

    private void checkOpen() throws EncodingException {
        if (closed) {
            throw new EncodingException("The model was closed");
        }
    }

    /** The model reads a text's first end mark and nothing after it: it has the largest id, typed or not. */
    private static int[] upToEnd(int[] ids) {
        int largest = IntStream.of(ids).max().orElseThrow();
        int first = 0;
        while (ids[first] != largest) {
            first++;
        }
        return Arrays.copyOf(ids, first + 1);
    }
}

package app.akin.indexing;

import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.files.FileContent;
import app.akin.model.FailureReason;
import app.akin.model.FoundFile;
import app.akin.model.IndexedFile;
import app.akin.model.RgbPicture;
import app.akin.model.UnitVector;
import app.akin.model.UnreadableException;
import app.akin.store.content.MissingContent;
import app.akin.task.Cancellation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads pictures again from their files. One that can no longer be read is listed by the next look at its folder. */
final class PictureReading implements Reading {

    private static final Logger LOG = LoggerFactory.getLogger(PictureReading.class);
    private static final int BATCH = 16;

    private final Encoder encoder;
    private final IndexTools tools;

    PictureReading(Encoder encoder, IndexTools tools) {
        this.encoder = encoder;
        this.tools = tools;
    }

    @Override
    public int contentsAtOnce() {
        return BATCH;
    }

    @Override
    public void read(List<MissingContent> contents, Cancellation cancellation, Sink sink)
            throws EncodingException, InterruptedException {
        List<Crop> crops = new ArrayList<>();
        for (MissingContent content : contents) {
            try {
                crops.add(new Crop(content, encoder.crop(picture(content))));
            } catch (UnreadableException e) {
                LOG.info("{} is passed over: {}", content.file().uri(), e.getMessage());
            }
        }
        Map<Long, UnitVector> vectors = new HashMap<>();
        encodingInto(vectors).all(crops);
        sink.take(vectors);
    }

    private OneByOne<Crop> encodingInto(Map<Long, UnitVector> vectors) {
        return new OneByOne<>() {
            @Override
            public List<UnitVector> encode(List<Crop> crops) throws EncodingException {
                return encoder.encodePictures(crops.stream().map(Crop::pixels).toList());
            }

            @Override
            public void take(Crop crop, UnitVector vector) {
                vectors.put(crop.content().items().getFirst().itemId(), vector);
            }

            @Override
            public void refuse(Crop crop, EncodingException why) {
                LOG.info("{} could not be encoded: {}", crop.content().file().uri(), why.getMessage());
            }
        };
    }

    private RgbPicture picture(MissingContent content) throws UnreadableException, InterruptedException {
        IndexedFile file = content.file();
        FoundFile found = new FoundFile(file.uri(), file.name(), file.stamp());
        FileContent read = tools.reader().read(found, head -> {});
        if (!read.hash().equals(content.hash())) {
            throw new UnreadableException(FailureReason.of(FailureReason.Cause.CHANGING));
        }
        return tools.contents().picture(read.held());
    }

    private record Crop(MissingContent content, RgbPicture pixels) {}
}

package app.akin.indexing;

import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.indexing.Work.Decoded;
import app.akin.indexing.Work.Write;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.UnitVector;
import app.akin.store.file.SeenFile;
import app.akin.task.Cancellation;
import app.akin.task.Channel;
import app.akin.task.Gate;
import java.time.Duration;
import java.util.List;

/** Turns decoded pictures into vectors, in batches of a fixed size. As many threads as the encoder has lanes may run it. */
final class EncodeStage {

    static final int PICTURES = 8;
    private static final Duration PATIENCE = Duration.ofMillis(150);

    private final Encoder encoder;
    private final ContentsInHand inHand;
    private final Channel<Write> writes;
    private final Cancellation cancellation;
    private final OneByOne<Decoded> oneByOne = new Encoding();

    /** @param cancellation of the run, which ends where the model is closed under it */
    EncodeStage(Encoder encoder, ContentsInHand inHand, Channel<Write> writes, Cancellation cancellation) {
        this.cancellation = cancellation;
        this.encoder = encoder;
        this.inHand = inHand;
        this.writes = writes;
    }

    void run(Channel<Decoded> decoded, Gate gate) throws InterruptedException {
        List<Decoded> batch = decoded.takeBatch(PICTURES, PATIENCE);
        while (!batch.isEmpty()) {
            gate.pass();
            encode(batch);
            batch = decoded.takeBatch(PICTURES, PATIENCE);
        }
    }

    private void encode(List<Decoded> pictures) throws InterruptedException {
        try {
            oneByOne.all(pictures);
        } catch (EncodingException e) {
            // The model was closed, as at the end of the program: nothing is to blame, and the next run reads these.
            cancellation.cancel();
        }
    }

    /** Writes what is encoded, and what is refused as a failure. */
    private final class Encoding implements OneByOne<Decoded> {

        @Override
        public List<UnitVector> encode(List<Decoded> pictures) throws EncodingException {
            return encoder.encodePictures(pictures.stream().map(Decoded::crop).toList());
        }

        @Override
        public void take(Decoded picture, UnitVector vector) throws InterruptedException {
            writes.put(new Write.Picture(picture.hash(), picture.picture(), vector));
        }

        @Override
        public void refuse(Decoded picture, EncodingException why) throws InterruptedException {
            for (SeenFile holder : inHand.finish(picture.hash())) {
                writes.put(new Write.Failure(holder, FailureReason.of(Cause.NOT_UNDERSTOOD, why.getMessage())));
            }
        }
    }
}

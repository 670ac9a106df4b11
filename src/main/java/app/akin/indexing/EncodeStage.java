package app.akin.indexing;

import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.indexing.Work.Decoded;
import app.akin.indexing.Work.Write;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.UnitVector;
import app.akin.store.SeenFile;
import app.akin.task.Channel;
import app.akin.task.Gate;
import java.time.Duration;
import java.util.List;

/** Turns decoded pictures into vectors, in batches of a fixed size. As many threads as the encoder has lanes may run it. */
final class EncodeStage {

    static final int PICTURES = 8;
    private static final Duration PATIENCE = Duration.ofMillis(150);

    private final Encoder encoder;
    private final Claims claims;
    private final Channel<Write> writes;

    EncodeStage(Encoder encoder, Claims claims, Channel<Write> writes) {
        this.encoder = encoder;
        this.claims = claims;
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

    /** When a batch fails its pictures are tried one by one, so that only the guilty one is lost. */
    private void encode(List<Decoded> pictures) throws InterruptedException {
        try {
            List<UnitVector> vectors =
                    encoder.encodePictures(pictures.stream().map(Decoded::crop).toList());
            for (int i = 0; i < vectors.size(); i++) {
                writes.put(new Write.Picture(
                        pictures.get(i).hash(), pictures.get(i).picture(), vectors.get(i)));
            }
        } catch (EncodingException e) {
            if (pictures.size() == 1) {
                refuse(pictures.getFirst(), e);
                return;
            }
            for (Decoded picture : pictures) {
                encode(List.of(picture));
            }
        }
    }

    private void refuse(Decoded picture, EncodingException e) throws InterruptedException {
        for (SeenFile holder : claims.release(picture.hash())) {
            writes.put(new Write.Failure(holder, FailureReason.of(Cause.NOT_UNDERSTOOD, e.getMessage())));
        }
    }
}

package app.akin.indexing;

import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.indexing.Work.Decoded;
import app.akin.indexing.Work.Write;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.Passage;
import app.akin.model.UnitVector;
import app.akin.store.SeenFile;
import app.akin.task.Channel;
import app.akin.task.Gate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Turns decoded contents into vectors, in batches of a fixed size. As many threads as the encoder has lanes may run it. */
final class EncodeStage {

    static final int PICTURES = 8;
    private static final int PASSAGES = 32;
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

    private void encode(List<Decoded> batch) throws InterruptedException {
        List<Decoded.Picture> pictures = new ArrayList<>();
        for (Decoded one : batch) {
            switch (one) {
                case Decoded.Picture picture -> pictures.add(picture);
                case Decoded.Document document -> encode(document);
            }
        }
        if (!pictures.isEmpty()) {
            encodePictures(pictures);
        }
    }

    /** When a batch fails its pictures are tried one by one, so that only the guilty one is lost. */
    private void encodePictures(List<Decoded.Picture> pictures) throws InterruptedException {
        try {
            List<UnitVector> vectors = encoder.encodePictures(
                    pictures.stream().map(Decoded.Picture::crop).toList());
            for (int i = 0; i < vectors.size(); i++) {
                writes.put(new Write.Picture(
                        pictures.get(i).hash(), pictures.get(i).picture(), vectors.get(i)));
            }
        } catch (EncodingException e) {
            if (pictures.size() == 1) {
                refuse(pictures.getFirst(), e);
                return;
            }
            for (Decoded.Picture picture : pictures) {
                encodePictures(List.of(picture));
            }
        }
    }

    private void encode(Decoded.Document document) throws InterruptedException {
        List<String> texts =
                document.document().passages().stream().map(Passage::text).toList();
        List<UnitVector> vectors = new ArrayList<>(texts.size());
        try {
            for (int from = 0; from < texts.size(); from += PASSAGES) {
                vectors.addAll(encoder.encodePassages(texts.subList(from, Math.min(texts.size(), from + PASSAGES))));
            }
            writes.put(new Write.Document(document.hash(), document.document(), vectors));
        } catch (EncodingException e) {
            refuse(document, e);
        }
    }

    private void refuse(Decoded content, EncodingException e) throws InterruptedException {
        for (SeenFile holder : claims.release(content.hash())) {
            writes.put(new Write.Failure(holder, FailureReason.of(Cause.NOT_UNDERSTOOD, e.getMessage())));
        }
    }
}

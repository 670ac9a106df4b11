package app.akin.library.models;

import app.akin.embedding.EncodingException;
import app.akin.embedding.TextEncoder;
import app.akin.embedding.WrappedTextEncoder;
import app.akin.model.EmbeddingSpace;
import app.akin.model.UnitVector;
import app.akin.task.Cancellation;
import java.util.List;

/** An encoder that somebody else keeps open: closing it here does nothing. */
record LentEncoder(TextEncoder wrapped) implements WrappedTextEncoder {

    @Override
    public EmbeddingSpace space() {
        return wrapped.space();
    }

    @Override
    public List<UnitVector> encodePassages(List<String> passages) throws EncodingException {
        return wrapped.encodePassages(passages);
    }

    @Override
    public List<UnitVector> encodePassages(List<String> passages, Cancellation cancellation) throws EncodingException {
        return wrapped.encodePassages(passages, cancellation);
    }

    @Override
    public UnitVector encodeQuery(String words) throws EncodingException {
        return wrapped.encodeQuery(words);
    }

    @Override
    public void close() {
        // Its owner closes it.
    }
}

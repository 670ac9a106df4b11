package app.akin.library;

import app.akin.embedding.EncodingException;
import app.akin.embedding.SelfTest;
import app.akin.embedding.TextEncoder;
import app.akin.model.EmbeddingSpace;
import app.akin.model.UnitVector;
import app.akin.task.Cancellation;
import java.util.List;

/** An encoder that somebody else keeps open: closing it here does nothing. */
record LentEncoder(TextEncoder owned) implements TextEncoder {

    @Override
    public EmbeddingSpace space() {
        return owned.space();
    }

    @Override
    public String device() {
        return owned.device();
    }

    @Override
    public List<UnitVector> encodePassages(List<String> passages) throws EncodingException {
        return owned.encodePassages(passages);
    }

    @Override
    public List<UnitVector> encodePassages(List<String> passages, Cancellation cancellation) throws EncodingException {
        return owned.encodePassages(passages, cancellation);
    }

    @Override
    public UnitVector encodeQuery(String words) throws EncodingException {
        return owned.encodeQuery(words);
    }

    @Override
    public int countTokens(String words) {
        return owned.countTokens(words);
    }

    @Override
    public int tokenLimit() {
        return owned.tokenLimit();
    }

    @Override
    public boolean isElsewhere() {
        return owned.isElsewhere();
    }

    @Override
    public SelfTest selfTest() {
        return owned.selfTest();
    }

    @Override
    public void close() {
        // Its owner closes it.
    }
}

package app.akin.library;

import app.akin.embedding.ShortenedEncoder;
import app.akin.embedding.ShortenedEncoder.Way;
import app.akin.embedding.TextEncoder;
import app.akin.embedding.remote.RemoteRefusedException;
import app.akin.embedding.remote.RemoteTextEncoder;
import app.akin.settings.RemoteModelFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * Encoders of words, of every kind: of models on this computer, of models elsewhere, and of either cut to fewer
 * dimensions, as {@code nomic-embed-text-v1.5@256} says.
 */
public final class PassageEncoders implements TextEncoderSource {

    /** Models that were trained to be cut, and what their authors do before. */
    private static final Map<String, Way> CAN_BE_CUT = Map.of("nomic-embed-text-v1.5", Way.CENTRED);

    private final TextEncoderSource installed;
    private final RemoteModelFile remote;

    public PassageEncoders(TextEncoderSource installed, RemoteModelFile remote) {
        this.installed = installed;
        this.remote = remote;
    }

    @Override
    public boolean hasText(String modelId) {
        Cut cut = Cut.of(modelId);
        return (cut.dimension().isEmpty() || CAN_BE_CUT.containsKey(cut.whole()))
                && (remote(cut.whole()).isPresent() || installed.hasText(cut.whole()));
    }

    @Override
    public TextEncoder openText(String modelId) {
        Cut cut = Cut.of(modelId);
        TextEncoder whole = openWhole(cut.whole());
        if (cut.dimension().isEmpty()) {
            return whole;
        }
        try {
            Way way = Optional.ofNullable(CAN_BE_CUT.get(cut.whole()))
                    .orElseThrow(() -> new IllegalArgumentException("it was not trained for that"));
            return new ShortenedEncoder(whole, cut.dimension().get(), way);
        } catch (IllegalArgumentException e) {
            whole.close();
            throw new ModelUnusableException("The vectors of " + cut.whole() + " cannot be cut: " + e.getMessage(), e);
        }
    }

    private TextEncoder openWhole(String id) {
        Optional<RemoteModelFile.Entry> elsewhere = remote(id);
        if (elsewhere.isEmpty()) {
            return installed.openText(id);
        }
        try {
            return new RemoteTextEncoder(elsewhere.get().model(), elsewhere.get().key());
        } catch (RemoteRefusedException e) {
            throw new ModelUnusableException(e.getMessage(), e);
        }
    }

    private Optional<RemoteModelFile.Entry> remote(String id) {
        try {
            return remote.find(id);
        } catch (IOException e) {
            throw new UncheckedIOException("the models elsewhere could not be looked at", e);
        }
    }

    /** An id, and the dimension behind its sign if there is one. */
    private record Cut(String whole, Optional<Integer> dimension) {

        static Cut of(String id) {
            int sign = id.lastIndexOf(ShortenedEncoder.CUT);
            boolean number = sign > 0 && id.substring(sign + 1).matches("[1-9]\\d{0,4}");
            return number
                    ? new Cut(id.substring(0, sign), Optional.of(Integer.parseInt(id.substring(sign + 1))))
                    : new Cut(id, Optional.empty());
        }
    }
}

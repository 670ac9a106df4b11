package app.akin.embedding.sentence;

import app.akin.embedding.ConfigFile;
import app.akin.embedding.ModelFileException;
import java.util.List;

/** How the states of a text's tokens become one vector. */
enum Pooling {
    /** Their mean, marks included. */
    MEAN,
    /** That of the first mark. */
    FIRST;

    private static final String FLAG = "pooling_mode_";
    private static final List<String> FLAGS = List.of("cls_token", "mean_tokens", "max_tokens", "mean_sqrt_len_tokens");

    /** Reads the two spellings of sentence-transformers: one flag a way, or its name. */
    static Pooling of(ConfigFile json) throws ModelFileException {
        if (json.has("pooling_mode")) {
            return named(json.text("pooling_mode", ""));
        }
        String on = "";
        for (String flag : FLAGS) {
            if (json.flag(FLAG + flag, false)) {
                on += flag;
            }
        }
        if (json.flag(FLAG + "weightedmean_tokens", false) || json.flag(FLAG + "lasttoken", false)) {
            on += "others";
        }
        return named(on);
    }

    private static Pooling named(String name) throws ModelFileException {
        return switch (name) {
            case "mean", "mean_tokens" -> MEAN;
            case "cls", "cls_token" -> FIRST;
            default -> throw new ModelFileException("The model pools its tokens in a way Akin does not know: " + name);
        };
    }

    /** What the state of token {@code at} counts in a text of {@code length} tokens. */
    float weight(int at, int length) {
        return switch (this) {
            case MEAN -> at < length ? 1f / length : 0;
            case FIRST -> at == 0 ? 1 : 0;
        };
    }
}

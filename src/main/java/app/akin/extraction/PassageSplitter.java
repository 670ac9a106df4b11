package app.akin.extraction;

import java.util.function.ToIntFunction;

/** Cuts a document into passages that fit a text encoder. Safe from several threads if {@code tokenCount} is. */
public final class PassageSplitter {

    /**
     * @param tokenCount how many tokens a text has, without start and end marks
     * @param tokenLimit the most tokens of a passage
     */
    public PassageSplitter(ToIntFunction<String> tokenCount, int tokenLimit) {}
}

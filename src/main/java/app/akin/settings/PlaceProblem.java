package app.akin.settings;

import java.nio.file.Path;

/**
 * Why a data folder cannot be used, or should not be.
 *
 * @param place the folder meant
 * @param details the system's words, for a fold
 */
public record PlaceProblem(Kind kind, Path place, String details) {

    /** Akin can still run there, at the person's own risk; the other kinds leave no choice. */
    public boolean canBeUsedAnyway() {
        return kind == Kind.NETWORK;
    }

    /** What is wrong with it. */
    public enum Kind {
        /** Nothing can be written there. */
        READ_ONLY,
        /** It lies on another machine: a database there is slow, and can be damaged when the network breaks. */
        NETWORK,
        /** Something that is not a folder has its name. */
        NOT_A_FOLDER
    }
}

package app.akin.settings;

import java.nio.file.Path;

/** Something went wrong with the settings file; Akin goes on with what it has. */
public sealed interface SettingsProblem {

    /** The reason in the system's words, for a fold or a log. */
    String details();

    /** Others may read {@code file}, and that cannot be taken from them. */
    record ReadByOthers(Path file, String details) implements SettingsProblem {}

    /** What was set could not be written to {@code file}, and will be forgotten at the end. */
    record NotSaved(Path file, String details) implements SettingsProblem {}
}

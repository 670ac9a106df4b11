package app.akin.cli;

import java.util.Optional;

/** Which Akin this is; the build's number is the only place where it is written. */
public final class Version {

    /** From the manifest of the packaged program. */
    public static final String OF_AKIN = Optional.ofNullable(
                    Version.class.getPackage().getImplementationVersion())
            .orElse("(not packaged)");

    private Version() {}
}

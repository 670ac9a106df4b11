package app.akin.app;

import java.util.Optional;

/** Which Akin this is. */
final class Version {

    /** From the manifest of the packaged program. */
    static final String OF_AKIN = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
            .orElse("0.1.0");

    private Version() {}
}

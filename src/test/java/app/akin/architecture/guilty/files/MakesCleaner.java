package app.akin.architecture.guilty.files;

import java.lang.ref.Cleaner;

/** A thread that waits for what nobody needs any more. */
final class MakesCleaner {

    Cleaner start() {
        return Cleaner.create();
    }
}

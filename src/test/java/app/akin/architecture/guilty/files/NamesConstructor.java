package app.akin.architecture.guilty.files;

import java.util.concurrent.ThreadFactory;

/** A factory that is only named. */
final class NamesConstructor {

    ThreadFactory factory() {
        return Thread::new;
    }
}

package app.akin.architecture.guilty.files;

import java.util.List;

/** Everybody's threads. */
final class StreamsInParallel {

    long count(List<String> names) {
        return names.stream().parallel().count();
    }
}

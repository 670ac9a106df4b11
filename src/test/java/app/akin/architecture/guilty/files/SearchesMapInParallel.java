package app.akin.architecture.guilty.files;

import java.util.concurrent.ConcurrentHashMap;

/** Work for the JVM's common threads, over a map. */
final class SearchesMapInParallel {

    void start(ConcurrentHashMap<String, String> map) {
        map.forEach(1, (key, value) -> {});
    }
}

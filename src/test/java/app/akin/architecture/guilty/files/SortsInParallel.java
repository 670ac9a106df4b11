package app.akin.architecture.guilty.files;

import java.util.Arrays;

/** Work for the JVM's common threads, over an array. */
final class SortsInParallel {

    void start(int[] numbers) {
        Arrays.parallelSort(numbers);
    }
}

package app.akin.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BesideTest {

    private final TaskRunner helpers = new TaskRunner("helper", 1);

    @AfterEach
    void close() {
        helpers.close();
    }

    @Test
    void aHelperDoesItMeanwhile() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Beside<Thread> work = Beside.begin(helpers, () -> {
            done.countDown();
            return Thread.currentThread();
        });
        done.await();
        assertThat(work.result()).isNotEqualTo(Thread.currentThread());
    }

    @Test
    void whoeverWantsItFirstDoesItHimselfAndOnlyOnce() {
        CountDownLatch busy = new CountDownLatch(1);
        helpers.submit(() -> {
            busy.await();
            return true;
        });
        AtomicInteger times = new AtomicInteger();
        Beside<Thread> work = Beside.begin(helpers, () -> {
            times.incrementAndGet();
            return Thread.currentThread();
        });
        assertThat(work.result()).isEqualTo(Thread.currentThread());
        busy.countDown();
        assertThat(work.result()).isEqualTo(Thread.currentThread());
        assertThat(times).hasValue(1);
    }

    @Test
    void helpersThatAreGoneKeepNobodyWaiting() {
        helpers.close();
        assertThat(Beside.begin(helpers, () -> 7).result()).isEqualTo(7);
    }

    @Test
    void whatTheWorkThrewIsThrown() {
        Beside<Integer> work = Beside.begin(helpers, () -> {
            throw new IllegalArgumentException("no");
        });
        assertThatThrownBy(work::result)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");
    }

    @Test
    void anInterruptionIsKept() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Beside<Integer> work = Beside.begin(helpers, () -> {
            begun.countDown();
            goOn.await();
            return 3;
        });
        begun.await();
        Thread.currentThread().interrupt();
        helpers.submit(() -> true);
        Thread.startVirtualThread(goOn::countDown);
        assertThat(work.result()).isEqualTo(3);
        assertThat(Thread.interrupted()).isTrue();
    }
}

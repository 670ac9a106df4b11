package app.akin.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.task.TaskRunner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Changes that wait for a lock, however many, leave room for what only looks. */
@Timeout(120)
class BackgroundTest {

    private final TaskRunner tasks = new TaskRunner("test", 1);
    private final TaskRunner changes = new TaskRunner("changes", 3);
    private final Background background = new Background(tasks, changes, Runnable::run);
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

    @AfterEach
    void end() {
        tasks.close();
        changes.close();
    }

    @Test
    void whatLooksIsAnsweredWhileChangesWait() throws InterruptedException {
        CountDownLatch lock = new CountDownLatch(1);
        for (int i = 0; i < 5; i++) {
            background.change(
                    () -> {
                        lock.await();
                        return "changed";
                    },
                    done::add,
                    problem -> done.add("failed"));
        }
        for (int i = 0; i < 2; i++) {
            background.run(() -> "looked", done::add, problem -> done.add("failed"));
            assertThat(done.poll(60, TimeUnit.SECONDS)).isEqualTo("looked");
        }
        lock.countDown();
        for (int i = 0; i < 5; i++) {
            assertThat(done.poll(60, TimeUnit.SECONDS)).isEqualTo("changed");
        }
    }

    @Test
    void aChangeThatFailsIsSaid() throws InterruptedException {
        background.change(
                () -> {
                    throw new IllegalStateException("no");
                },
                done::add,
                problem -> done.add(problem.getMessage()));
        assertThat(done.poll(60, TimeUnit.SECONDS)).isEqualTo("no");
    }
}

package app.akin.embedding.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TurnsTest {

    @Test
    void queryGoesBeforeBatchesThatCameEarlier() throws Exception {
        Turns turns = new Turns();
        List<String> order = new CopyOnWriteArrayList<>();
        Turns.Turn running = turns.batch();
        Thread batch = waiting(() -> turns.batch(), "batch", order);
        Thread query = waiting(() -> turns.query(), "query", order);
        running.close();
        query.join();
        batch.join();
        assertThat(order).containsExactly("query", "batch");
    }

    private static Thread waiting(java.util.function.Supplier<Turns.Turn> turn, String name, List<String> order) {
        Thread thread = new Thread(() -> {
            try (Turns.Turn _ = turn.get()) {
                order.add(name);
            }
        });
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }
}

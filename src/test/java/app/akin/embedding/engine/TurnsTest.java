package app.akin.embedding.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TurnsTest {

    @Test
    void questionDoesNotWaitForTheBatchThatIsComputedAndTheNextBatchWaitsForIt() throws Exception {
        Turns turns = new Turns(2);
        List<String> order = new CopyOnWriteArrayList<>();
        Turns.Turn running = turns.batch();
        Turns.Turn question = turns.query();
        Thread batch = waiting(turns::batch, "batch", order);
        order.add("answered");
        question.close();
        batch.join();
        running.close();
        assertThat(order).containsExactly("answered", "batch");
    }

    @Test
    void noMoreBatchesAtATimeThanLanes() throws Exception {
        Turns turns = new Turns(2);
        List<String> order = new CopyOnWriteArrayList<>();
        Turns.Turn first = turns.batch();
        Turns.Turn second = turns.batch();
        Thread third = waiting(turns::batch, "third", order);
        order.add("first ends");
        first.close();
        third.join();
        second.close();
        assertThat(order).containsExactly("first ends", "third");
    }

    @Test
    void whoTakesAModelAwayIsNotOvertakenByNewBatches() throws Exception {
        Turns turns = new Turns(2);
        List<String> order = new CopyOnWriteArrayList<>();
        Turns.Turn running = turns.batch();
        Thread alone = waiting(turns::alone, "alone", order);
        Thread batch = waiting(turns::batch, "batch", order);
        running.close();
        alone.join();
        batch.join();
        assertThat(order).containsExactly("alone", "batch");
    }

    @Test
    void threadsEndWithTheLastThatSharesThem() throws Exception {
        Turns turns = new Turns(1);
        Turns shared = turns.share();
        turns.close();
        assertThat(shared.submit(() -> 1).get(60, TimeUnit.SECONDS)).isEqualTo(1);
        shared.close();
        assertThat(shared.submit(() -> 2)).isCancelled();
    }

    @Test
    void modelIsTakenAwayWhenNothingIsComputed() throws Exception {
        Turns turns = new Turns(2);
        List<String> order = new CopyOnWriteArrayList<>();
        Turns.Turn batch = turns.batch();
        Thread closing = waiting(turns::alone, "alone", order);
        order.add("batch ends");
        batch.close();
        closing.join();
        assertThat(order).containsExactly("batch ends", "alone");
    }

    private static Thread waiting(java.util.function.Supplier<Turns.Turn> turn, String name, List<String> order) {
        Thread thread = new Thread(() -> {
            try (Turns.Turn _ = turn.get()) {
                order.add(name);
            }
        });
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            assertThat(thread.isAlive()).as("%s waits for its turn", name).isTrue();
            Thread.onSpinWait();
        }
        return thread;
    }
}

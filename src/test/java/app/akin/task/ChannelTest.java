package app.akin.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ChannelTest {

    private final Channel<Integer> channel = new Channel<>(2);

    @Test
    void whatIsInAClosedChannelIsStillTaken() throws InterruptedException {
        channel.put(1);
        channel.put(2);
        channel.close();

        assertThat(channel.take()).contains(1);
        assertThat(channel.takeBatch(5, Duration.ofSeconds(5))).containsExactly(2);
        assertThat(channel.take()).isEmpty();
        assertThat(channel.takeBatch(5, Duration.ofSeconds(5))).isEmpty();
    }

    @Test
    void aFullChannelHoldsTheGiverBack() throws InterruptedException {
        AtomicInteger ahead = new AtomicInteger();
        AtomicInteger furthestAhead = new AtomicInteger();
        try (TaskRunner threads = new TaskRunner("test", 1)) {
            CompletableFuture<Boolean> given = threads.submit(() -> {
                for (int i = 0; i < 100; i++) {
                    channel.put(i);
                    furthestAhead.accumulateAndGet(ahead.incrementAndGet(), Math::max);
                }
                channel.close();
                return true;
            });
            List<Integer> taken = new ArrayList<>();
            for (Optional<Integer> next = channel.take(); next.isPresent(); next = channel.take()) {
                taken.add(next.get());
                ahead.decrementAndGet();
            }

            assertThat(taken).hasSize(100).isSorted();
            assertThat(given.join()).isTrue();
            assertThat(furthestAhead.get()).isLessThanOrEqualTo(2 + 1);
        }
    }

    @Test
    void whoeverWaitsForRoomIsToldThatTheChannelIsClosed() throws InterruptedException {
        channel.put(1);
        channel.put(2);
        channel.close();

        assertThatThrownBy(() -> channel.put(3)).isInstanceOf(CancellationException.class);
    }

    @Test
    void aBatchIsGivenWhenPatienceEnds() throws InterruptedException {
        channel.put(7);

        assertThat(channel.takeBatch(16, Duration.ofMillis(10))).containsExactly(7);
    }
}

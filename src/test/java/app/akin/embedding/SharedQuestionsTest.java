package app.akin.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.model.UnitVector;
import app.akin.task.TaskRunner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SharedQuestionsTest {

    private static final UnitVector ANSWER = UnitVector.normalised(new float[] {1, 2});

    private final SharedQuestions<String> questions = new SharedQuestions<>();
    private final AtomicInteger sent = new AtomicInteger();

    @Test
    void whatTwoAskAtTheSameTimeIsComputedOnce() throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        try (TaskRunner threads = new TaskRunner("asking", 2)) {
            CompletableFuture<UnitVector> first = threads.submit(() -> questions.answer("a cat", () -> {
                sent.incrementAndGet();
                sending.countDown();
                await(mayAnswer);
                return ANSWER;
            }));
            sending.await();
            CountDownLatch begun = new CountDownLatch(1);
            CompletableFuture<UnitVector> second = threads.submit(() -> {
                begun.countDown();
                return questions.answer("a cat", () -> {
                    sent.incrementAndGet();
                    return ANSWER;
                });
            });
            begun.await();
            mayAnswer.countDown();
            assertThat(first.get()).isEqualTo(ANSWER);
            assertThat(second.get()).isEqualTo(ANSWER);
        }
        assertThat(sent).hasValue(1);
        questions.answer("a cat", () -> {
            throw new EncodingException("must be known");
        });
    }

    @Test
    void aQuestionThatFailedIsSentAgain() throws Exception {
        assertThatThrownBy(() -> questions.answer("a cat", () -> {
                    throw new EncodingException("away");
                }))
                .hasMessage("away");
        assertThat(questions.answer("a cat", () -> ANSWER)).isEqualTo(ANSWER);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

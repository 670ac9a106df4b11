package app.akin.ui.search.answer;

import app.akin.answer.Answers;
import app.akin.answer.chat.ChatException;
import app.akin.answer.chat.ChatFault;
import app.akin.answer.chat.ChatLimits;
import app.akin.answer.writing.AnswerText;
import app.akin.answer.writing.Source;
import app.akin.answer.writing.Writer;
import app.akin.answer.writing.Written;
import app.akin.model.remote.ChatModel;
import app.akin.task.Cancellation;
import app.akin.ui.kit.Background;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a language model write, once there is one and somebody agreed to what is sent. One thing is written at a time. */
final class AnswerWriting {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerWriting.class);

    private final Answers answers;
    private final Background writing;
    private final Function<Consumer<Runnable>, Consumer<Runnable>> latest;
    private final ReadOnlyObjectWrapper<AnswerShown> shown = new ReadOnlyObjectWrapper<>(new AnswerShown.Nothing());
    private Cancellation current = new Cancellation();
    private Optional<Runnable> wanted = Optional.empty();

    AnswerWriting(Answers answers, Background writing, Function<Consumer<Runnable>, Consumer<Runnable>> latest) {
        this.answers = answers;
        this.writing = writing;
        this.latest = latest;
    }

    ReadOnlyObjectProperty<AnswerShown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Ends what is under way and shows {@code next}. */
    Cancellation begin(AnswerShown next) {
        current.cancel();
        current = new Cancellation();
        shown.set(next);
        return current;
    }

    void forget() {
        wanted = Optional.empty();
        begin(new AnswerShown.Nothing());
    }

    /** Does again what was wanted last. */
    void again() {
        wanted.ifPresent(Runnable::run);
    }

    /** The person has read what is sent, and agrees. */
    void agree() {
        if (shown.get() instanceof AnswerShown.Agreement asking) {
            writing.run(
                    () -> {
                        answers.agree(asking.model());
                        return asking;
                    },
                    done -> again(),
                    problem -> failed(asking.model(), problem));
        }
    }

    /** What came so far stays, as an answer that was stopped. */
    void stop(AnswerShown.Coming coming) {
        begin(new AnswerShown.Done(new Written(
                coming.text(),
                coming.sources(),
                coming.model(),
                false,
                Optional.of(ChatFault.STOPPED),
                Duration.ZERO,
                Duration.ZERO)));
    }

    /** What asks the model; nothing where there is nothing to ask it with. */
    @FunctionalInterface
    interface Work {
        Optional<Written> with(ChatModel model, Writer.Listener listener, Cancellation cancellation) throws Exception;
    }

    /** Looks first whether there is a model, and whether anything may be sent to it. */
    void write(Work work) {
        Runnable all = () -> {
            Cancellation mine = begin(shown.get());
            writing.run(
                    () -> answers.model().map(model -> new Allowed(model, answers.isAgreed(model))),
                    model -> {
                        if (mine != current) {
                            return;
                        }
                        if (model.isEmpty()) {
                            shown.set(new AnswerShown.NoModel());
                        } else if (!model.get().agreed()) {
                            shown.set(new AnswerShown.Agreement(model.get().model()));
                        } else {
                            run(model.get().model(), work);
                        }
                    },
                    problem -> {
                        LOG.warn("the language model cannot be looked up", problem);
                        show(mine, new AnswerShown.NoModel());
                    });
        };
        wanted = Optional.of(all);
        all.run();
    }

    private record Allowed(ChatModel model, boolean agreed) {}

    private void run(ChatModel model, Work work) {
        Cancellation mine = begin(new AnswerShown.Waiting(model, false, 0, 0));
        writing.after(ChatLimits.SLOW, () -> {
            if (shown.get() instanceof AnswerShown.Waiting waiting) {
                show(mine, new AnswerShown.Waiting(model, true, waiting.part(), waiting.parts()));
            }
        });
        Consumer<Runnable> now = latest.apply(Runnable::run);
        Writer.Listener listener = new Writer.Listener() {
            @Override
            public void said(AnswerText text, List<Source> sources) {
                now.accept(() -> show(mine, new AnswerShown.Coming(text, sources, model)));
            }

            @Override
            public void read(int done, int total) {
                now.accept(() -> show(mine, new AnswerShown.Waiting(model, false, done, total)));
            }
        };
        writing.run(
                () -> work.with(model, listener, mine),
                written -> {
                    boolean nothing = written.isEmpty() || written.get().text().isNothing();
                    show(
                            mine,
                            nothing
                                    ? new AnswerShown.NotInFiles(written.isPresent())
                                    : new AnswerShown.Done(written.get()));
                },
                problem -> {
                    if (mine == current) {
                        failed(model, problem);
                    }
                });
    }

    /** A piece that comes after the whole is late. */
    void show(Cancellation mine, AnswerShown next) {
        boolean late = !(next instanceof AnswerShown.Done)
                && (shown.get() instanceof AnswerShown.Done || shown.get() instanceof AnswerShown.NotInFiles);
        if (mine == current && !late) {
            shown.set(next);
        }
    }

    private void failed(ChatModel model, Throwable problem) {
        if (!(problem instanceof CancellationException)) {
            ChatFault fault = problem instanceof ChatException known ? known.fault() : ChatFault.ABSENT;
            LOG.info("no answer from {}: {}", model.host(), fault, problem);
            shown.set(new AnswerShown.Failed(model, fault));
        }
    }
}

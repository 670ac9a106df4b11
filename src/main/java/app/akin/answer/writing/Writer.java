package app.akin.answer.writing;

import app.akin.answer.chat.ChatClient;
import app.akin.answer.chat.ChatException;
import app.akin.answer.chat.ChatFault;
import app.akin.answer.chat.Message;
import app.akin.model.Passage;
import app.akin.model.hit.Hit;
import app.akin.model.remote.ChatModel;
import app.akin.model.remote.Secret;
import app.akin.task.Cancellation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lets a language model write from passages. Blocks while it writes; safe from several threads. */
public final class Writer {

    /** A part of a long document that is summed up gives way to more than its own words. */
    private static final int MOST_PARTS = 24;

    private final ChatClient client;

    public Writer(ChatClient client) {
        this.client = client;
    }

    /** Told how it goes, from the thread that waits. */
    public interface Listener {

        /** All that was said so far. */
        void said(AnswerText now, List<Source> sources);

        /** So many parts of a long text are read. */
        default void read(int done, int total) {}
    }

    /**
     * Answers a question.
     *
     * @param sources at least one
     * @throws ChatException when not a word came; a part of an answer is given as it is
     * @throws java.util.concurrent.CancellationException when it is not wanted any more
     */
    public Written answer(
            Answerer answerer,
            String question,
            List<Source> sources,
            Optional<Exchange> earlier,
            Listener listener,
            Cancellation cancellation)
            throws ChatException {
        return write(answerer, sources, given -> Prompt.question(question, given, earlier), listener, cancellation);
    }

    /**
     * Sums up passages, in parts where they are more than the model reads at once: each part by itself, then what was
     * said of the parts together. The numbers are those of the passages.
     *
     * @param passages at least one
     * @param language of the summary, in English
     */
    public Written sumUp(
            Answerer answerer, List<Hit> passages, String language, Listener listener, Cancellation cancellation)
            throws ChatException {
        List<List<Source>> parts = parts(passages, answerer.model());
        if (parts.size() == 1) {
            return write(answerer, parts.getFirst(), given -> Prompt.summary(given, language), listener, cancellation);
        }
        List<Source> all = parts.stream().flatMap(List::stream).toList();
        List<Source> said = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            listener.read(i, parts.size());
            Written part =
                    write(answerer, parts.get(i), given -> Prompt.summary(given, language), (_, _) -> {}, cancellation);
            part.text()
                    .claims()
                    .forEach(claim -> claim.sources().stream()
                            .findFirst()
                            .ifPresent(number -> said.add(new Source(
                                    number,
                                    saying(claim.text(), all.get(number - 1).hit())))));
        }
        listener.read(parts.size(), parts.size());
        Written whole = write(
                answerer,
                said,
                all.size(),
                given -> Prompt.summary(given, language),
                (now, _) -> listener.said(now, all),
                cancellation);
        boolean fewer = whole.fewer() || all.size() < passages.size();
        return new Written(whole.text(), all, whole.model(), fewer, whole.broken(), whole.first(), whole.whole());
    }

    /** The passage with what was said of it in place of its own words. */
    private static Hit saying(String text, Hit hit) {
        Passage own = hit.passage().orElseThrow();
        Passage said = new Passage(own.ordinal(), own.start(), own.end(), own.page(), own.inside(), text);
        return hit.at(said);
    }

    private static List<List<Source>> parts(List<Hit> passages, ChatModel model) {
        List<List<Source>> parts = new ArrayList<>();
        int done = 0;
        while (done < passages.size() && parts.size() < MOST_PARTS) {
            int before = done;
            List<Source> part = Sources.fitting(passages.subList(done, passages.size()), model).stream()
                    .map(source -> new Source(before + source.number(), source.hit()))
                    .toList();
            parts.add(part);
            done += part.size();
        }
        return parts;
    }

    private Written write(
            Answerer answerer,
            List<Source> sources,
            Function<List<Source>, List<Message>> prompt,
            Listener listener,
            Cancellation cancellation)
            throws ChatException {
        int most = sources.stream().mapToInt(Source::number).max().orElse(0);
        return write(answerer, sources, most, prompt, listener, cancellation);
    }

    /** Where it is too much for the model the surer half is tried, until one passage is too much. */
    private Written write(
            Answerer answerer,
            List<Source> sources,
            int numbers,
            Function<List<Source>, List<Message>> prompt,
            Listener listener,
            Cancellation cancellation)
            throws ChatException {
        List<Source> given = sources;
        while (true) {
            try {
                return new Saying(answerer, given, numbers, given.size() < sources.size(), listener)
                        .say(prompt.apply(given), cancellation);
            } catch (ChatException e) {
                List<Source> fewer = Sources.fewer(given);
                if (e.fault() != ChatFault.TOO_LONG || fewer.isEmpty()) {
                    throw e;
                }
                given = fewer;
            }
        }
    }

    /** Who answers, and the key that its service wants. */
    public record Answerer(ChatModel model, Secret key) {}

    /** One answer while it comes. */
    private final class Saying {

        private final Answerer answerer;
        private final List<Source> sources;
        private final int numbers;
        private final boolean fewer;
        private final Listener listener;
        private final StringBuilder said = new StringBuilder();
        private final long start = System.nanoTime();
        private Optional<Duration> first = Optional.empty();

        Saying(Answerer answerer, List<Source> sources, int numbers, boolean fewer, Listener listener) {
            this.answerer = answerer;
            this.sources = sources;
            this.numbers = numbers;
            this.fewer = fewer;
            this.listener = listener;
        }

        Written say(List<Message> messages, Cancellation cancellation) throws ChatException {
            Consumer<String> hear = piece -> {
                first = first.or(() -> Optional.of(since()));
                said.append(piece);
                listener.said(text(), sources);
            };
            try {
                boolean ended = client.say(answerer.model(), answerer.key(), messages, hear, cancellation);
                if (said.toString().isBlank()) {
                    throw new ChatException(ChatFault.NONSENSE);
                }
                return written(ended ? Optional.empty() : Optional.of(ChatFault.CUT_OFF));
            } catch (ChatException e) {
                if (text().isEmpty()) {
                    throw e;
                }
                return written(Optional.of(e.fault()));
            }
        }

        private Written written(Optional<ChatFault> broken) {
            return new Written(text(), sources, answerer.model(), fewer, broken, first.orElse(Duration.ZERO), since());
        }

        private AnswerText text() {
            return AnswerText.of(said.toString(), numbers);
        }

        private Duration since() {
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }
}

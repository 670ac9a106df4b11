package app.akin.ui.pages;

import app.akin.answer.Answers;
import app.akin.answer.chat.ChatException;
import app.akin.answer.chat.ChatFault;
import app.akin.answer.chat.OfferedModel;
import app.akin.answer.quote.Quote;
import app.akin.answer.writing.AnswerText;
import app.akin.answer.writing.Exchange;
import app.akin.answer.writing.Source;
import app.akin.answer.writing.Sources;
import app.akin.answer.writing.Writer;
import app.akin.answer.writing.Written;
import app.akin.model.hit.Hit;
import app.akin.model.remote.ChatModel;
import app.akin.model.remote.Secret;
import app.akin.search.SearchResult;
import app.akin.task.Cancellation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Answers that a test decides on; by itself it quotes nothing and has no language model. */
public final class FakeAnswers implements Answers {

    public static final ChatModel MODEL = new ChatModel(URI.create("http://localhost:11434/v1"), "llama3.2");

    private volatile Function<SearchResult, Optional<Quote>> quotes = _ -> Optional.empty();
    private volatile Optional<ChatModel> model = Optional.empty();
    private volatile Optional<ChatFault> fault = Optional.empty();
    private volatile String answer = "";
    private volatile boolean agreed;
    private volatile boolean dwells;
    private volatile Optional<Exchange> earlier = Optional.empty();

    /** What it quotes from now on. */
    public void quote(Function<SearchResult, Optional<Quote>> other) {
        quotes = other;
    }

    /** A model that says so from now on; nobody has agreed to it yet. */
    public void say(String text) {
        model = Optional.of(MODEL);
        fault = Optional.empty();
        answer = text;
    }

    /** From now on it says its words and does not come to an end before it is cancelled. */
    public void dwell() {
        dwells = true;
    }

    /** The model fails so from now on. */
    public void fail(ChatFault how) {
        fault = Optional.of(how);
    }

    /** What was asked before, as it was told the last time. */
    public Optional<Exchange> earlier() {
        return earlier;
    }

    @Override
    public Optional<Quote> quote(SearchResult found, Cancellation cancellation) {
        return quotes.apply(found);
    }

    @Override
    public Optional<ChatModel> model() {
        return model;
    }

    @Override
    public Answers writtenBy(String modelName) {
        return this;
    }

    @Override
    public boolean isAgreed(ChatModel chosen) {
        return agreed;
    }

    @Override
    public void agree(ChatModel chosen) {
        agreed = true;
    }

    @Override
    public List<OfferedModel> offered(URI address, Secret key) throws ChatException {
        if (!address.equals(MODEL.address())) {
            throw new ChatException(ChatFault.ABSENT);
        }
        return List.of(new OfferedModel(MODEL.name(), OptionalInt.of(8192)));
    }

    @Override
    public void choose(ChatModel chosen, Secret key, Cancellation cancellation) throws ChatException {
        if (!chosen.name().equals(MODEL.name())) {
            throw new ChatException(ChatFault.UNKNOWN_MODEL);
        }
        model = Optional.of(chosen);
    }

    @Override
    public void forget() {
        model = Optional.empty();
    }

    @Override
    public List<Source> sources(SearchResult found, Optional<Quote> quote, ChatModel chosen) {
        return quote.map(sentence -> Sources.of(found, sentence.hit(), chosen))
                .orElseGet(() -> Sources.of(found, chosen));
    }

    @Override
    public Written answer(
            String question,
            List<Source> sources,
            Optional<Exchange> before,
            Writer.Listener listener,
            Cancellation cancellation)
            throws ChatException {
        earlier = before;
        return written(sources, listener, cancellation);
    }

    @Override
    public Written sumUp(List<Hit> passages, String language, Writer.Listener listener, Cancellation cancellation)
            throws ChatException {
        return written(Sources.fitting(passages, MODEL), listener, cancellation);
    }

    private Written written(List<Source> sources, Writer.Listener listener, Cancellation cancellation)
            throws ChatException {
        if (fault.isPresent()) {
            throw new ChatException(fault.get());
        }
        AnswerText text = AnswerText.of(answer, sources.size());
        listener.said(text, sources);
        while (dwells) {
            cancellation.check();
            Thread.onSpinWait();
        }
        return new Written(
                text, sources, MODEL, false, Optional.empty(), Duration.ofMillis(300), Duration.ofSeconds(2));
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}

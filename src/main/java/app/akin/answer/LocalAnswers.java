package app.akin.answer;

import app.akin.answer.chat.ChatClient;
import app.akin.answer.chat.ChatException;
import app.akin.answer.chat.Message;
import app.akin.answer.chat.OfferedModel;
import app.akin.answer.quote.Quote;
import app.akin.answer.quote.Quoter;
import app.akin.answer.writing.Exchange;
import app.akin.answer.writing.Source;
import app.akin.answer.writing.Sources;
import app.akin.answer.writing.Writer;
import app.akin.answer.writing.Writer.Answerer;
import app.akin.answer.writing.Written;
import app.akin.embedding.EncodingException;
import app.akin.model.hit.Hit;
import app.akin.model.remote.ChatModel;
import app.akin.model.remote.Secret;
import app.akin.search.SearchResult;
import app.akin.settings.AnswerModelFile;
import app.akin.task.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Answers out of this data folder, by the reader that ships with Akin and the language model that its file names. */
public final class LocalAnswers implements Answers {

    private final Quoter quoter;
    private final AnswerModelFile file;
    private final ChatClient client;
    private final Writer writer;
    private final Optional<String> other;

    public LocalAnswers(Quoter quoter, AnswerModelFile file, ChatClient client) {
        this(quoter, file, client, Optional.empty());
    }

    private LocalAnswers(Quoter quoter, AnswerModelFile file, ChatClient client, Optional<String> other) {
        this.quoter = quoter;
        this.file = file;
        this.client = client;
        this.other = other;
        writer = new Writer(client);
    }

    @Override
    public Optional<Quote> quote(SearchResult found, Cancellation cancellation) throws EncodingException {
        String words = found.query().words();
        return Quoter.isAsked(words) ? quoter.quote(words, found, cancellation) : Optional.empty();
    }

    @Override
    public Optional<ChatModel> model() {
        return kept().model()
                .map(chosen ->
                        other.map(name -> new ChatModel(chosen.address(), name)).orElse(chosen));
    }

    @Override
    public Answers writtenBy(String modelName) {
        return new LocalAnswers(quoter, file, client, Optional.of(modelName));
    }

    @Override
    public boolean isAgreed(ChatModel model) {
        return kept().agreed().contains(model.address());
    }

    @Override
    public void agree(ChatModel model) {
        try {
            file.agree(model.address());
        } catch (IOException e) {
            throw new UncheckedIOException("the choice could not be remembered", e);
        }
    }

    @Override
    public List<OfferedModel> offered(URI address, Secret key) throws ChatException {
        return client.models(address, key);
    }

    @Override
    public void choose(ChatModel model, Secret key, Cancellation cancellation) throws ChatException {
        List<Message> hello = List.of(new Message(Message.Speaker.USER, "Say only the word: yes"));
        client.say(model, key, hello, _ -> {}, cancellation);
        try {
            file.choose(model, key);
        } catch (IOException e) {
            throw new UncheckedIOException("the model could not be remembered", e);
        }
    }

    @Override
    public void forget() {
        try {
            file.forget();
        } catch (IOException e) {
            throw new UncheckedIOException("the model could not be forgotten", e);
        }
    }

    @Override
    public List<Source> sources(SearchResult found, Optional<Quote> quote, ChatModel model) {
        return quote.map(sentence -> Sources.of(found, sentence.hit(), model))
                .orElseGet(() -> Sources.isStrong(found) ? Sources.of(found, model) : List.of());
    }

    @Override
    public Written answer(
            String question,
            List<Source> sources,
            Optional<Exchange> earlier,
            Writer.Listener listener,
            Cancellation cancellation)
            throws ChatException {
        return writer.answer(answerer(), question, sources, earlier, listener, cancellation);
    }

    @Override
    public Written sumUp(List<Hit> passages, String language, Writer.Listener listener, Cancellation cancellation)
            throws ChatException {
        return writer.sumUp(answerer(), passages, language, listener, cancellation);
    }

    @Override
    public void close() {
        client.close();
    }

    private Answerer answerer() {
        AnswerModelFile.Kept kept = kept();
        ChatModel model = model().orElseThrow(() -> new IllegalStateException("no language model is chosen"));
        if (!kept.agreed().contains(model.address())) {
            throw new IllegalStateException("nobody agreed to send passages to " + model.host());
        }
        return new Answerer(model, kept.key());
    }

    private AnswerModelFile.Kept kept() {
        try {
            return file.read();
        } catch (IOException e) {
            throw new UncheckedIOException("the language model could not be looked up", e);
        }
    }
}

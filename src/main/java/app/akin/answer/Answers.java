package app.akin.answer;

import app.akin.answer.chat.ChatException;
import app.akin.answer.chat.OfferedModel;
import app.akin.answer.quote.Quote;
import app.akin.answer.writing.Exchange;
import app.akin.answer.writing.Source;
import app.akin.answer.writing.Writer;
import app.akin.answer.writing.Written;
import app.akin.embedding.EncodingException;
import app.akin.embedding.remote.RemoteAddress;
import app.akin.embedding.remote.RemoteRefusedException;
import app.akin.model.hit.Hit;
import app.akin.model.remote.ChatModel;
import app.akin.model.remote.Secret;
import app.akin.search.SearchResult;
import app.akin.task.Cancellation;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Questions answered out of the library: quoted without a language model, or written by one that a person chose. Nothing is
 * sent to a model's address before they agreed to that, for each address once. Everything here blocks, for a look at the disk
 * at least; safe from several threads.
 */
public interface Answers extends AutoCloseable {

    /**
     * The sentence that answers a question, if one surely does.
     *
     * @throws EncodingException where the reader cannot read
     */
    Optional<Quote> quote(SearchResult found, Cancellation cancellation) throws EncodingException;

    /** The language model that was chosen. */
    Optional<ChatModel> model();

    /** These, written by another model of the service that was chosen, of which nothing else is known. */
    Answers writtenBy(String modelName);

    /** Whether a person agreed to send questions and passages to the model's address. */
    boolean isAgreed(ChatModel model);

    void agree(ChatModel model);

    /** What a service offers; nothing but the key is sent. */
    List<OfferedModel> offered(URI address, Secret key) throws ChatException;

    /** Tries a model with one harmless sentence, and keeps it in place of the one before when it answers. */
    void choose(ChatModel model, Secret key, Cancellation cancellation) throws ChatException;

    /** Forgets the model and its key. */
    void forget();

    /** The passages that would go with a question; none where nothing strong enough was found. */
    List<Source> sources(SearchResult found, Optional<Quote> quote, ChatModel model);

    /**
     * Answers a question from {@code sources}, of which there is at least one.
     *
     * @throws IllegalStateException when no model is chosen, or nobody agreed to send anything to it
     */
    Written answer(
            String question,
            List<Source> sources,
            Optional<Exchange> earlier,
            Writer.Listener listener,
            Cancellation cancellation)
            throws ChatException;

    /**
     * Sums up passages, in parts where they are long.
     *
     * @param language in English, such as Korean
     * @throws IllegalStateException as {@link #answer}
     */
    Written sumUp(List<Hit> passages, String language, Writer.Listener listener, Cancellation cancellation)
            throws ChatException;

    @Override
    void close();

    /**
     * An address as a person types it; nothing where it is none, or words would travel there for everybody to read: only
     * https is used, except to this computer itself.
     */
    static Optional<URI> address(String typed) {
        try {
            return Optional.of(RemoteAddress.parse(typed));
        } catch (RemoteRefusedException e) {
            return Optional.empty();
        }
    }

    /** Whether nothing leaves the computer on the way to {@code model}. */
    static boolean isHere(ChatModel model) {
        return RemoteAddress.isThisComputer(model.address());
    }
}

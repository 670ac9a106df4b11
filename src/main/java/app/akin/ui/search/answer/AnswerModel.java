package app.akin.ui.search.answer;

import app.akin.answer.Answers;
import app.akin.answer.quote.Quote;
import app.akin.answer.quote.Quoter;
import app.akin.answer.writing.Exchange;
import app.akin.answer.writing.Source;
import app.akin.answer.writing.Sources;
import app.akin.answer.writing.Written;
import app.akin.library.Library;
import app.akin.model.Kind;
import app.akin.model.hit.Hit;
import app.akin.search.SearchResult;
import app.akin.task.Cancellation;
import app.akin.ui.kit.Background;
import app.akin.ui.search.asking.OnWall;
import app.akin.ui.search.asking.SearchModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What answers the question whose hits are on the wall. A sentence is quoted by itself; a language model is asked only when
 * somebody wants it to be, and stops as soon as they do not. Nothing here ever holds up a search.
 */
public final class AnswerModel {

    /** Of several documents that are summed up together. */
    static final int MOST_DOCUMENTS = 20;

    private static final Logger LOG = LoggerFactory.getLogger(AnswerModel.class);

    private final Answers answers;
    private final Library library;
    private final Background writing;
    private final SearchModel search;
    private final Locale locale;
    private final AnswerWriting answerWriting;
    private final ReadOnlyObjectWrapper<Optional<Quote>> quoted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Cancellation looking = new Cancellation();
    private Optional<Runnable> afterLooking = Optional.empty();
    private Optional<Written> earlier = Optional.empty();
    private String earlierQuestion = "";
    private boolean askWhenFound;
    private List<Hit> summedUp = List.of();

    /**
     * @param writing runs what waits for the reader or for a language model, two at once
     * @param latest hands over only the latest of what comes fast: {@link app.akin.ui.kit.Fx#latest} in the program
     */
    public AnswerModel(
            Answers answers,
            Library library,
            Background writing,
            SearchModel search,
            Locale locale,
            Function<Consumer<Runnable>, Consumer<Runnable>> latest) {
        this.answers = answers;
        this.library = library;
        this.writing = writing;
        this.search = search;
        this.locale = locale;
        answerWriting = new AnswerWriting(answers, writing, latest);
        search.shown().addListener((p, old, now) -> arrived(old, now));
        answerWriting.shown().addListener((p, old, now) -> {
            if (now instanceof AnswerShown.Done done && summedUp.isEmpty()) {
                AnswerCopy.cited(done.written()).forEach(source -> answeredBy(source.hit()));
            }
        });
    }

    public ReadOnlyObjectProperty<AnswerShown> shown() {
        return answerWriting.shown();
    }

    /** The sentence that answers, for as long as its question is on the wall: whatever else is shown, it stands. */
    public ReadOnlyObjectProperty<Optional<Quote>> quoted() {
        return quoted.getReadOnlyProperty();
    }

    /** Asks the language model what the field asks. */
    public void ask() {
        summedUp = List.of();
        askWhenFound = true;
        search.settle();
        search.askNow();
        if (askWhenFound && search.shown().get() instanceof OnWall.Found found && found.answers(search.question())) {
            askWhenFound = false;
            whenLooked(() -> ask(found.result()));
        }
    }

    /** The documents that what is shown sums up, in the order in which they were chosen; empty for the answer to a question. */
    public List<Hit> summedUp() {
        return summedUp;
    }

    /** Asks {@code words} as well, with what was asked and answered, or summed up, before in mind. */
    public void followUp(String words) {
        if (shown().get() instanceof AnswerShown.Done done) {
            earlierQuestion = search.shown().get() instanceof OnWall.Found found && summedUp.isEmpty()
                    ? found.result().query().words()
                    : summaryOf(summedUp);
            earlier = Optional.of(done.written());
            askWhenFound = true;
            search.ask(words);
        }
    }

    /** Whether these can be summed up: documents, and not too many. */
    public boolean canSumUp(List<Hit> hits) {
        long documents = documents(hits).size();
        return documents > 0 && documents <= MOST_DOCUMENTS;
    }

    public void sumUp(List<Hit> hits) {
        List<Hit> documents = documents(hits);
        summedUp = List.copyOf(documents);
        String language = locale.getDisplayLanguage(Locale.ENGLISH);
        answerWriting.write((model, listener, mine) -> {
            List<Hit> passages = new ArrayList<>();
            for (Hit document : documents) {
                library.passages(document).forEach(passage -> passages.add(document.at(passage)));
            }
            return Optional.of(answers.sumUp(passages, language, listener, mine));
        });
    }

    /** As a language model is told that it was asked for. */
    private static String summaryOf(List<Hit> documents) {
        return "Sum up "
                + documents.stream().map(document -> document.file().name()).collect(Collectors.joining(", "));
    }

    /** One for each document. */
    private static List<Hit> documents(List<Hit> hits) {
        List<Hit> documents = new ArrayList<>();
        for (Hit hit : hits) {
            boolean known = documents.stream()
                    .anyMatch(other -> other.file().contentId() == hit.file().contentId());
            if (hit.kind() == Kind.PASSAGE && !known) {
                documents.add(hit);
            }
        }
        return documents;
    }

    /** The person has read what is sent, and agrees. */
    public void agree() {
        answerWriting.agree();
    }

    /** Does again what was wanted last. */
    public void again() {
        answerWriting.again();
    }

    /** Stops what is being written, or takes away what is shown; says whether there was anything. */
    public boolean stop() {
        switch (shown().get()) {
            case AnswerShown.Nothing _ -> {
                return false;
            }
            case AnswerShown.Coming coming -> answerWriting.stop(coming);
            case AnswerShown.Quoted _ -> answerWriting.begin(new AnswerShown.Nothing());
            default -> {
                afterLooking = Optional.empty();
                answerWriting.begin(new AnswerShown.Nothing());
                showQuote();
            }
        }
        return true;
    }

    private void arrived(OnWall before, OnWall now) {
        if (!(now instanceof OnWall.Found found)) {
            earlier = Optional.empty();
            forget();
            return;
        }
        boolean same = before instanceof OnWall.Found other
                && other.question().query().equals(found.question().query());
        if (same && !askWhenFound) {
            return;
        }
        forget();
        boolean asks = askWhenFound;
        askWhenFound = false;
        lookForQuote(found.result());
        if (asks) {
            whenLooked(() -> ask(found.result()));
        } else {
            earlier = Optional.empty();
        }
    }

    private void forget() {
        looking.cancel();
        afterLooking = Optional.empty();
        quoted.set(Optional.empty());
        summedUp = List.of();
        answerWriting.forget();
    }

    /** What is asked of a language model rests on the quoted sentence, too. */
    private void whenLooked(Runnable next) {
        if (looking.isCancelled()) {
            next.run();
        } else {
            answerWriting.begin(new AnswerShown.Looking());
            afterLooking = Optional.of(next);
        }
    }

    private void lookForQuote(SearchResult found) {
        if (Quoter.isAsked(found.query().words())) {
            Cancellation mine = new Cancellation();
            looking = mine;
            writing.run(() -> answers.quote(found, mine), sentence -> looked(mine, sentence), problem -> {
                LOG.debug("no sentence can be looked for", problem);
                looked(mine, Optional.empty());
            });
        }
    }

    private void looked(Cancellation mine, Optional<Quote> sentence) {
        if (mine == looking && !mine.isCancelled()) {
            mine.cancel();
            quoted.set(sentence);
            showQuote();
            sentence.ifPresent(quote -> answeredBy(quote.hit()));
            afterLooking.ifPresent(Runnable::run);
            afterLooking = Optional.empty();
        }
    }

    /** Another question that is waited for would take the change for its own hits. */
    private void answeredBy(Hit passage) {
        if (!askWhenFound) {
            search.content().answeredBy(passage);
        }
    }

    private void showQuote() {
        if (shown().get() instanceof AnswerShown.Nothing) {
            quoted.get().ifPresent(sentence -> answerWriting.begin(new AnswerShown.Quoted(sentence)));
        }
    }

    /** A question that follows another may rest on the same passages, whatever its own words find. */
    private void ask(SearchResult found) {
        Optional<Written> before = earlier;
        String question = earlierQuestion;
        Optional<Quote> quote = quoted.get();
        earlier = Optional.empty();
        answerWriting.write((model, listener, mine) -> {
            List<Hit> passages = new ArrayList<>(answers.sources(found, quote, model).stream()
                    .map(Source::hit)
                    .toList());
            before.ifPresent(written -> AnswerCopy.cited(written).stream()
                    .map(Source::hit)
                    .filter(hit -> passages.stream().noneMatch(other -> other.itemId() == hit.itemId()))
                    .forEach(passages::add));
            if (passages.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(answers.answer(
                    found.query().words(),
                    Sources.fitting(passages, model),
                    before.map(written -> new Exchange(question, written.text().plain())),
                    listener,
                    mine));
        });
    }
}

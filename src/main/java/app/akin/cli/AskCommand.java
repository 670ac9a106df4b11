package app.akin.cli;

import app.akin.answer.Answers;
import app.akin.answer.chat.ChatException;
import app.akin.answer.quote.Quote;
import app.akin.answer.quote.Quoter;
import app.akin.answer.writing.AnswerText;
import app.akin.answer.writing.Source;
import app.akin.answer.writing.Writer;
import app.akin.answer.writing.Written;
import app.akin.embedding.EncodingException;
import app.akin.model.remote.ChatModel;
import app.akin.search.Query;
import app.akin.search.SearchException;
import app.akin.search.SearchResult;
import app.akin.task.Cancellation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = {
            "Answers a question out of the library's documents, and says where the answer stands: the sentence itself,"
                    + " or",
            "what the language model says that was chosen in Settings, Answers."
        },
        footer = {"", "Exit status: 0 an answer was found, 1 the run itself failed, 2 wrong use, 3 none was found."})
final class AskCommand implements Callable<Integer> {

    private static final int NOT_FOUND = 3;

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Mixin
    private QuestionOptions question;

    @Option(
            names = "--extract",
            description = "only the sentence that answers, word for word, without a language model")
    private boolean extract;

    @Option(
            names = "--agree",
            description =
                    "agrees, once for its address, that the question and the passages found for it are sent to the"
                            + " language model")
    private boolean agree;

    AskCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SearchException, EncodingException, ChatException {
        Query query = question.query(spec).atMost(Query.USUAL_LIMIT);
        if (query.words().isBlank()) {
            throw new ParameterException(spec.commandLine(), "Type a question");
        }
        try (Services services = context.services()) {
            Answers answers = services.answers();
            Optional<ChatModel> model = extract ? Optional.empty() : answers.model();
            model.ifPresent(chosen -> requireAgreement(answers, chosen));
            SearchResult found = services.search(query).find(query);
            Optional<Quote> quote = answers.quote(found, new Cancellation());
            return model.isPresent() ? written(answers, model.get(), found, quote) : quoted(found, quote);
        }
    }

    private void requireAgreement(Answers answers, ChatModel model) {
        if (agree) {
            answers.agree(model);
        }
        if (!answers.isAgreed(model)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The question and the passages that are found for it would be sent to " + model.address()
                            + ", never pictures and never paths. To agree, once: --agree. Without a language model:"
                            + " --extract");
        }
    }

    private int quoted(SearchResult found, Optional<Quote> quote) {
        if (context.json()) {
            context.output().json(AskOutput.json(found, quote));
        } else {
            context.output()
                    .lines(quote.map(AskOutput::lines)
                            .orElse(List.of(
                                    Quoter.isAsked(found.query().words())
                                            ? "No sentence surely answers that. akin search shows what is near."
                                            : "That does not read like a question. akin search shows what is near.")));
        }
        return quote.isPresent() ? 0 : NOT_FOUND;
    }

    private int written(Answers answers, ChatModel model, SearchResult found, Optional<Quote> quote)
            throws ChatException {
        List<Source> sources = answers.sources(found, quote, model);
        if (sources.isEmpty()) {
            nothing(found, model);
            return NOT_FOUND;
        }
        Written written;
        try {
            written = answers.answer(
                    found.query().words(), sources, Optional.empty(), new Progress(), new Cancellation());
        } catch (ChatException e) {
            context.output()
                    .aside("akin: " + model.host() + " gave no answer: "
                            + e.fault().inWords());
            quoted(found, quote);
            return 1;
        }
        if (written.text().isNothing()) {
            nothing(found, model);
            return NOT_FOUND;
        }
        if (context.json()) {
            context.output().json(AskOutput.json(found, written));
        } else {
            context.output().lines(AskOutput.lines(written));
        }
        return 0;
    }

    private void nothing(SearchResult found, ChatModel model) {
        if (context.json()) {
            context.output().json(AskOutput.nothing(found, model));
        } else {
            context.output().line("Not in your files.");
        }
    }

    /** What a terminal is told meanwhile: nothing but that it takes long would be of use. */
    private static final class Progress implements Writer.Listener {
        @Override
        public void said(AnswerText now, List<Source> sources) {
            // The whole answer is printed at its end, with its sources.
        }
    }
}

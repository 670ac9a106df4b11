package app.akin.cli;

import app.akin.answer.Answers;
import app.akin.answer.chat.ChatException;
import app.akin.answer.chat.ChatLimits;
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
import app.akin.task.TaskRunner;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Answers a question out of the documents: quotes a sentence, or has the model of one's choice write. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = {
            "Answers a question out of the library's documents, and says where the answer stands.",
            "The answer is a sentence of theirs, word for word; or what a language model writes from them, where one"
                    + " was chosen in Settings, Answers."
        },
        footer = {"", "Exit status: 0 an answer was found, 1 the run itself failed, 2 wrong use, 3 none was found."})
final class AskCommand implements Callable<Integer> {

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

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "another model of the service that was chosen, for this question")
    private Optional<String> modelName = Optional.empty();

    AskCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SearchException, EncodingException, ChatException {
        Query query = question.query(spec).atMost(Query.USUAL_LIMIT);
        if (query.words().isBlank()) {
            throw new ParameterException(spec.commandLine(), "Type a question");
        }
        if (extract && modelName.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--extract asks no model: leave out one of both");
        }
        try (Services services = context.services()) {
            Answers chosenAnswers = services.answers();
            Answers answers = modelName.map(chosenAnswers::writtenBy).orElse(chosenAnswers);
            Optional<ChatModel> model = extract ? Optional.empty() : answers.model();
            if (modelName.isPresent() && model.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "No language model is chosen yet, so there is no service that could have another: begin in"
                                + " Settings, Answers");
            }
            model.ifPresent(chosen -> requireAgreement(answers, chosen));
            SearchResult found = services.search(query).find(query);
            long start = System.nanoTime();
            Optional<Quote> quote = answers.quote(found, new Cancellation());
            Quoting quoting = new Quoting(found, quote, Duration.ofNanos(System.nanoTime() - start));
            return model.isPresent() ? written(answers, model.get(), quoting) : quoted(quoting);
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

    /** @param looking how long the sentence was looked for */
    private record Quoting(SearchResult found, Optional<Quote> quote, Duration looking) {}

    private int quoted(Quoting quoting) {
        SearchResult found = quoting.found();
        Optional<Quote> quote = quoting.quote();
        if (context.json()) {
            context.output().json(AskOutput.json(found, quote, quoting.looking()));
        } else {
            context.output()
                    .lines(quote.map(AskOutput::lines)
                            .orElse(List.of(
                                    Quoter.isAsked(found.query().words())
                                            ? "No sentence surely answers that. akin search shows what is near."
                                            : "That does not read like a question. akin search shows what is near.")));
        }
        return quote.isPresent() ? 0 : CommandLineInterface.NOTHING_FOUND;
    }

    private int written(Answers answers, ChatModel model, Quoting quoting) throws ChatException {
        SearchResult found = quoting.found();
        List<Source> sources = answers.sources(found, quoting.quote(), model);
        if (sources.isEmpty()) {
            return nothing(found, model);
        }
        try (Progress progress = new Progress(context.output(), model.host(), !context.json())) {
            Written written =
                    answers.answer(found.query().words(), sources, Optional.empty(), progress, new Cancellation());
            if (written.text().isNothing()) {
                progress.endLine();
                return nothing(found, model);
            }
            if (context.json()) {
                context.output().json(AskOutput.json(found, written));
            } else {
                progress.end(written);
            }
            return 0;
        } catch (ChatException e) {
            context.output()
                    .aside("akin: " + model.host() + " gave no answer: "
                            + e.fault().inWords());
            if (context.json()) {
                context.output().json(AskOutput.failed(found, quoting.quote(), quoting.looking(), model, e.fault()));
            } else {
                quoted(quoting);
            }
            return 1;
        }
    }

    private int nothing(SearchResult found, ChatModel model) {
        if (context.json()) {
            context.output().json(AskOutput.nothing(found, model));
        } else {
            context.output().line("Not in your files.");
        }
        return CommandLineInterface.NOTHING_FOUND;
    }

    /** Prints an answer while it comes, and says when it does not. */
    private static final class Progress implements Writer.Listener, AutoCloseable {

        private final Output output;
        private final boolean prints;
        private final TaskRunner clock = new TaskRunner("patience", 1);
        private final TaskRunner.Scheduled slow;
        private String printed = "";

        /** @param prints whether the answer itself is wanted before it is whole */
        Progress(Output output, String host, boolean prints) {
            this.output = output;
            this.prints = prints;
            slow = clock.after(
                    ChatLimits.SLOW,
                    () -> output.aside("akin: no word from " + host + " for " + ChatLimits.SLOW.toSeconds()
                            + " seconds; a large model on a small computer takes its time"));
        }

        @Override
        public void said(AnswerText now, List<Source> sources) {
            slow.cancel();
            if (prints) {
                print(AskOutput.wordsSoFar(now));
            }
        }

        /** The rest of it, and what stands below. */
        void end(Written written) {
            String whole = AskOutput.words(written.text());
            if (!whole.startsWith(printed)) {
                endLine();
            }
            print(whole);
            endLine();
            output.lines(AskOutput.below(written));
        }

        /** Ends the line where something was printed. */
        void endLine() {
            if (!printed.isEmpty()) {
                output.line("");
                printed = "";
            }
        }

        private void print(String text) {
            if (text.startsWith(printed)) {
                output.part(text.substring(printed.length()));
                printed = text;
            }
        }

        @Override
        public void close() {
            clock.close();
        }
    }
}

package app.akin.cli;

import app.akin.model.hit.Hit;
import app.akin.search.Query;
import app.akin.search.SearchException;
import app.akin.search.SearchResult;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Finds pictures and passages by words, by pictures, or by both.",
        footer = {
            "",
            "Exit status: 0 something was found, 1 the run itself failed, 2 wrong use, 3 nothing was found, though"
                    + " --all and --json may show what is near."
        })
final class SearchCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Mixin
    private QuestionOptions question;

    @Option(names = "--all", description = "weak matches too, however many better ones there are")
    private boolean all;

    SearchCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SearchException {
        Query query = question.query(spec);
        try (Services services = context.services()) {
            boolean found = query.isBlank() ? browse(query, services) : find(query, services);
            return found ? 0 : CommandLineInterface.NOTHING_FOUND;
        }
    }

    /** Whether anything stands above the line. */
    private boolean find(Query query, Services services) throws SearchException {
        SearchResult result = services.search(query).find(query);
        result.silence()
                .ifPresent(why -> context.output().aside("akin: passages were found by their words alone: " + why));
        if (context.json()) {
            context.output().json(SearchOutput.json(result));
        } else {
            context.output().lines(SearchOutput.lines(result, all));
        }
        return result.above() > 0;
    }

    /** Filters alone: what was added last of what they leave; whether that is anything. */
    private boolean browse(Query query, Services services) {
        List<Hit> newest = services.library().recent(query.scope(), 0, query.limit());
        if (context.json()) {
            context.output().json(SearchOutput.json(query, newest));
        } else {
            context.output().lines(SearchOutput.lines(newest));
        }
        return !newest.isEmpty();
    }
}

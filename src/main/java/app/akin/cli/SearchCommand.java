package app.akin.cli;

import app.akin.model.Kind;
import app.akin.model.Scope;
import app.akin.search.Example;
import app.akin.search.Query;
import app.akin.search.SearchException;
import app.akin.search.SearchResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Finds pictures and passages by words, by pictures, or by both.")
final class SearchCommand implements Callable<Integer> {

    private static final int MOST_HITS = 10_000;

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "what to look for, in your own words")
    private List<String> words = List.of();

    @Option(
            names = "--image",
            paramLabel = "FILE",
            description = "a picture that the hits should be like; may be repeated")
    private List<Path> images = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "how many hits (default: ${DEFAULT-VALUE})")
    private int limit;

    @Option(names = "--kind", paramLabel = "KIND", description = "only picture, or only passage")
    private String kind;

    @Option(names = "--all", description = "weak matches too, however many better ones there are")
    private boolean all;

    SearchCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SearchException {
        Query query = query();
        try (Services services = context.services()) {
            SearchResult result = services.search(query).find(query);
            result.silence()
                    .ifPresent(why -> context.output().aside("akin: passages were found by their words alone: " + why));
            if (context.json()) {
                context.output().json(SearchOutput.json(result));
            } else {
                context.output().lines(SearchOutput.lines(result, all));
            }
        }
        return 0;
    }

    private Query query() {
        if (limit < 1 || limit > MOST_HITS) {
            throw new ParameterException(spec.commandLine(), "--limit is from 1 to " + MOST_HITS + ", not " + limit);
        }
        images.forEach(image -> PictureArgument.check(spec.commandLine(), image));
        Scope scope = wantedKind().map(Scope.EVERYTHING::only).orElse(Scope.EVERYTHING);
        List<Example> examples =
                images.stream().<Example>map(Example.PictureFile::new).toList();
        Query query = new Query(String.join(" ", words), examples, scope, limit);
        if (query.isBlank()) {
            throw new ParameterException(spec.commandLine(), "Type what to look for, or name a picture with --image");
        }
        return query;
    }

    private Optional<Kind> wantedKind() {
        return switch (Optional.ofNullable(kind)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .orElse("")) {
            case "" -> Optional.empty();
            case "picture" -> Optional.of(Kind.PICTURE);
            case "passage" -> Optional.of(Kind.PASSAGE);
            default -> throw new ParameterException(spec.commandLine(), "--kind is picture or passage, not " + kind);
        };
    }
}

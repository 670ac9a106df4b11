package app.akin.cli;

import app.akin.model.Kind;
import app.akin.model.scope.Scope;
import app.akin.search.Example;
import app.akin.search.Part;
import app.akin.search.Query;
import app.akin.search.grammar.Token;
import app.akin.search.grammar.Typed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What is asked on the command line: the words of the window's field, and options for parts with weights. */
final class QuestionOptions {

    private static final int MOST_HITS = 10_000;

    @Parameters(
            arity = "0..*",
            paramLabel = "WORDS",
            description = {
                "what to look for, in your own words; as in the window's field:",
                "  -word          what is not wanted",
                "  \"exact words\"  must stand there",
                "  type:picture in:Trips after:2023-07 before:2024",
                "  date:2023-07 name:*.png size:>5MB camera:\"Canon EOS\"",
                "To the shell, put it all between single quotes."
            })
    private List<String> words = List.of();

    @Option(
            names = "--text",
            paramLabel = "WORDS[:WEIGHT]",
            description = "more words, which count from -2 to 2; may be repeated")
    private List<String> texts = List.of();

    @Option(
            names = "--image",
            paramLabel = "FILE[:WEIGHT]",
            description =
                    "a picture that the hits should be like, or with a weight below 0 should not; may be repeated")
    private List<String> images = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "how many hits (default: ${DEFAULT-VALUE})")
    private int limit;

    @Option(names = "--kind", paramLabel = "KIND", description = "only picture, or only passage")
    private String kind;

    /** @throws ParameterException that says what of it cannot be understood */
    Query query(CommandSpec spec) {
        if (limit < 1 || limit > MOST_HITS) {
            throw wrong(spec, "--limit is from 1 to " + MOST_HITS + ", not " + limit);
        }
        words.stream().filter(word -> word.startsWith("--")).findFirst().ifPresent(option -> {
            throw wrong(spec, "Unknown option: '" + option + "'");
        });
        List<Part> parts = parts(spec);
        String line = String.join(" ", words);
        Typed typed = parts.stream().anyMatch(Part::isWanted) ? Typed.besideOthers(line) : Typed.of(line);
        typed.misunderstood().stream().findFirst().ifPresent(token -> {
            throw wrong(spec, inWords(token));
        });
        parts.addFirst(Part.of(typed.words()));
        typed.unwanted().forEach(unwanted -> parts.add(Part.of(unwanted).weighing(-1)));
        Scope scope =
                typed.scope().over(wantedKind(spec).map(Scope.EVERYTHING::only).orElse(Scope.EVERYTHING));
        Query query = new Query(parts, scope, limit);
        if (query.isBlank() && (!query.parts().isEmpty() || scope.equals(Scope.EVERYTHING))) {
            throw wrong(
                    spec,
                    query.parts().isEmpty()
                            ? "Type what to look for, or name a picture with --image"
                            : "Say what to look for, too: there is only what is not wanted");
        }
        return query;
    }

    private List<Part> parts(CommandSpec spec) {
        List<Part> parts = new ArrayList<>();
        try {
            for (String text : texts) {
                WeighedOption option = WeighedOption.text(text);
                parts.add(new Part.Words(option.subject(), option.weight()));
            }
            for (String image : images) {
                WeighedOption option = WeighedOption.image(image);
                Path file = Path.of(option.subject());
                PictureArgument.check(spec.commandLine(), file);
                parts.add(new Part.Like(new Example.PictureFile(file), option.weight()));
            }
        } catch (IllegalArgumentException e) {
            throw wrong(spec, e.getMessage());
        }
        return parts;
    }

    private static String inWords(Token.Misunderstood token) {
        return token.text() + ": " + token.fault().inWords() + "; between quotation marks it is words";
    }

    private Optional<Kind> wantedKind(CommandSpec spec) {
        return switch (Optional.ofNullable(kind)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .orElse("")) {
            case "" -> Optional.empty();
            case "picture" -> Optional.of(Kind.PICTURE);
            case "passage" -> Optional.of(Kind.PASSAGE);
            default -> throw wrong(spec, "--kind is picture or passage, not " + kind);
        };
    }

    private static ParameterException wrong(CommandSpec spec, String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

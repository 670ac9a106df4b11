package app.akin.cli;

import app.akin.library.DatabaseChoice.Password;
import app.akin.library.DatabaseChoice.Place;
import app.akin.library.DatabaseChoice.Trial;
import app.akin.library.DatabaseChoice.Wish;
import app.akin.library.LibraryState;
import app.akin.model.Folder;
import app.akin.model.server.ServerFinding;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows, tries, takes and leaves a PostgreSQL server of one's own. */
@Command(
        name = "database",
        mixinStandardHelpOptions = true,
        description =
                "Says where the library is kept, and keeps it on a PostgreSQL server of your own, or on Akin's again.",
        footer = {
            "",
            "An address is either of these, with any parameter of PostgreSQL's JDBC driver:",
            "  postgresql://ROLE@HOST:PORT/NAME",
            "  jdbc:postgresql://HOST:PORT/NAME?user=ROLE",
            "Another computer has to prove by its certificate who it is, unless sslmode says less. A password is best"
                    + " kept in ~/.pgpass or the file that PGPASSFILE names, or in the system's password store"
                    + " (--password-store); else it is in Akin's settings, which are readable by you alone."
        })
final class DatabaseCommand implements Runnable {

    private final Context context;

    @Spec
    private CommandSpec spec;

    DatabaseCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "database show, database test ADDRESS, database set ADDRESS, database sql, database same, or database"
                        + " own?");
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Says where the library is kept.")
    int show() {
        try (Services services = context.services()) {
            Optional<Place> place = services.database().place();
            if (context.json()) {
                JsonObject object = new JsonObject();
                object.addProperty("own", place.isEmpty());
                place.ifPresent(one -> {
                    object.addProperty("server", one.server());
                    object.addProperty("database", one.database());
                    object.addProperty("role", one.role());
                });
                services.database()
                        .password()
                        .ifPresent(one -> object.addProperty("passwordInSettings", one.inSettings()));
                context.output().json(object);
            } else {
                context.output().line(place.map(Place::inWords).orElse("Akin's own database, on this computer"));
                services.database().password().ifPresent(one -> context.output().lines(lines(one)));
            }
        }
        return 0;
    }

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description =
                    "Looks at a server and says all that is in the way; changes nothing. Status 1 where something is.")
    int test(@Mixin AddressArgument address) throws IOException {
        try (Services services = context.services()) {
            Trial trial = services.database().test(address.in(services));
            print(trial);
            return trial.isGood() ? 0 : 1;
        }
    }

    @Command(
            name = "set",
            mixinStandardHelpOptions = true,
            description =
                    "Keeps the library on a server of your own, if nothing is in the way; else all stays as it is. A"
                            + " window that is open goes along.")
    int set(
            @Mixin AddressArgument address,
            @Option(
                            names = "--agree",
                            description = "you agree that texts, thumbnails, names and paths are sent to that computer")
                    boolean agreed,
            @Option(
                            names = "--password-store",
                            description =
                                    "the password goes into the system's password store, not into Akin's settings")
                    boolean storesPassword)
            throws IOException {
        try (Services services = context.services()) {
            Trial trial = services.database().use(new Wish(address.in(services), agreed, storesPassword));
            print(trial);
            if (trial.asks()) {
                context.output().aside("akin: nothing is changed. Repeat the command with --agree if you want that");
            } else if (!trial.kept()) {
                context.output().aside("akin: nothing is changed");
            }
            return trial.kept() ? 0 : 1;
        }
    }

    @Command(
            name = "sql",
            mixinStandardHelpOptions = true,
            description = "Prints what an administrator of the server runs, once, to make it ready.")
    int sql(@Parameters(paramLabel = "ADDRESS", arity = "0..1") String address) {
        try (Services services = context.services()) {
            context.output()
                    .line(services.database()
                            .forAdministrator(Optional.ofNullable(address))
                            .strip());
        }
        return 0;
    }

    @Command(
            name = "own",
            mixinStandardHelpOptions = true,
            description = "Goes back to Akin's own database, on this computer; what is on the server stays there.")
    int own() {
        try (Services services = context.services()) {
            boolean open = services.database().useOwn() instanceof LibraryState.Open;
            context.output()
                    .aside(
                            open
                                    ? "The library is in Akin's own database."
                                    : "akin: Akin's own database cannot be opened");
            return open ? 0 : 1;
        }
    }

    @Command(
            name = "same",
            mixinStandardHelpOptions = true,
            description =
                    "Says that a folder that another computer added is found here at another path, as a drive that both"
                            + " have; without HERE takes that back.")
    int same(
            @Parameters(paramLabel = "FOLDER", description = "as akin status shows it") String theirs,
            @Parameters(paramLabel = "HERE", arity = "0..1") Path here) {
        try (Services services = context.services()) {
            List<Folder> matches = services.library().folders().stream()
                    .filter(folder -> !folder.isOwn())
                    .filter(folder -> Paths.shown(folder.uri())
                            .replaceFirst("(?<=.)/$", "")
                            .equals(theirs.replaceFirst("(?<=.)/$", "")))
                    .toList();
            if (matches.size() != 1) {
                throw new ParameterException(
                        spec.commandLine(),
                        matches.isEmpty()
                                ? "No other computer has added " + Paths.escaped(theirs)
                                : "Several computers have added " + Paths.escaped(theirs)
                                        + "; Settings, Library and folders tells them apart");
            }
            if (here != null && !Files.isDirectory(here)) {
                throw new ParameterException(
                        spec.commandLine(), "There is no folder " + Paths.escaped(here.toString()));
            }
            services.library()
                    .samePlace(
                            matches.getFirst(),
                            Optional.ofNullable(here)
                                    .map(path -> path.toAbsolutePath().normalize()));
        }
        return 0;
    }

    private void print(Trial trial) {
        if (context.json()) {
            JsonArray findings = new JsonArray();
            for (ServerFinding finding : trial.findings()) {
                JsonObject one = new JsonObject();
                one.addProperty("id", word(finding.fact()));
                one.addProperty("state", word(finding.fact().weight()));
                one.addProperty("details", finding.inWords());
                findings.add(one);
            }
            JsonObject object = new JsonObject();
            object.add("findings", findings);
            object.addProperty("kept", trial.kept());
            object.addProperty("asks", trial.asks());
            context.output().json(object);
        } else {
            context.output().lines(lines(trial.findings()));
        }
    }

    private static List<String> lines(Password password) {
        return password.inSettings()
                ? List.of("The password is in Akin's settings.")
                : List.of(
                        "The password is looked for in ~/.pgpass, or the file that PGPASSFILE names, and then in the"
                                + " system's password store. By hand it gets there by:",
                        "  " + password.command());
    }

    static List<String> lines(List<ServerFinding> findings) {
        return findings.stream()
                .map(finding -> switch (finding.fact().weight()) {
                            case GOOD -> "ok    ";
                            case NOTE -> "note  ";
                            case BAD -> "BAD   ";
                        }
                        + finding.inWords().replace("\n", "\n        "))
                .toList();
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}

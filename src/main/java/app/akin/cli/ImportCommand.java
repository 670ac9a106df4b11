package app.akin.cli;

import app.akin.library.kept.KeptFile;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes over favourites, collections and saved searches that were exported, here or on another computer. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Adds what akin export wrote to what is there.",
            "Files that are not in the library yet are in their collections as soon as they are indexed."
        })
final class ImportCommand implements Callable<Integer> {

    /** No library of a person comes near it. */
    private static final int MOST_BYTES = 256 << 20;

    private final Context context;

    @Parameters(paramLabel = "FILE", description = "what akin export wrote; - for standard input")
    private Path file;

    ImportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        String json = text();
        try (Services services = context.services()) {
            KeptFile.Amount amount = services.keeping().add(json);
            if (context.json()) {
                JsonObject object = new JsonObject();
                object.addProperty("collections", amount.collections());
                object.addProperty("files", amount.files());
                object.addProperty("searches", amount.searches());
                context.output().json(object);
            } else {
                context.output()
                        .line(Amount.of(amount.collections(), "collection") + " with "
                                + Amount.of(amount.files(), "file") + ", "
                                + Amount.of(amount.searches(), "search"));
            }
        } catch (KeptFile.FormatException e) {
            throw new IOException(shown() + " cannot be read: " + e.getMessage(), e);
        }
        return 0;
    }

    private String text() throws IOException {
        try {
            if (file.toString().equals("-")) {
                return new String(System.in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException(shown() + " is too large to be what akin export writes");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IOException(shown() + " cannot be read: it is no text", e);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new IOException(shown() + " is not there", e);
        }
    }

    private String shown() {
        return file.toString().equals("-")
                ? "standard input"
                : Paths.shown(file.toAbsolutePath().toUri());
    }
}

package app.akin.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Whether what follows {@code --image} can be a picture: a slip is said before a library is opened for it. */
final class PictureArgument {

    private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:/.*");

    private PictureArgument() {}

    /** @throws ParameterException when it is an address, a folder, something that is no file, or not there */
    static void check(CommandLine command, Path image) {
        String shown = Paths.escaped(image.toString());
        if (Files.isDirectory(image)) {
            throw new ParameterException(command, shown + " is a folder; --image takes the file of a picture");
        } else if (Files.exists(image) && !Files.isRegularFile(image)) {
            throw new ParameterException(
                    command, shown + " is a pipe or a device; --image takes the file of a picture");
        } else if (!Files.exists(image)) {
            String why = ADDRESS.matcher(image.toString()).matches()
                    ? shown + " is an address; --image takes a file on this machine"
                    : "There is no file " + shown;
            throw new ParameterException(command, why);
        }
    }
}

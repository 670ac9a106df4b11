package app.akin.files;

import app.akin.model.FileStamp;
import app.akin.model.FoundFile;
import app.akin.model.UnreadableException;
import java.nio.file.Path;

/** Reads a file in a process of its own and prints why it could not. */
final class ReadProbe {

    private ReadProbe() {}

    public static void main(String[] arguments) {
        FoundFile file = new FoundFile(Path.of(arguments[0]).toUri(), "file", new FileStamp(0, 0));
        try {
            FileReader.withinMemory().read(file, ContentGate.open());
            System.out.print("read");
        } catch (UnreadableException e) {
            System.out.print(e.reason().cause());
        }
    }
}

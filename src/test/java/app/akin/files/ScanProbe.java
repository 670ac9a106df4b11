package app.akin.files;

import app.akin.model.FailureReason;
import app.akin.model.FoundFile;
import app.akin.task.Cancellation;
import java.nio.file.Path;
import java.util.List;

/** Scans a folder in a process of its own and prints what it was told. */
final class ScanProbe {

    private ScanProbe() {}

    public static void main(String[] arguments) {
        Path root = Path.of(arguments[0]);
        ScanOutcome outcome = new FileScanner()
                .scan(List.of(root), new Cancellation(), new ScanListener() {
                    @Override
                    public void found(Path scanned, FoundFile file) {
                        System.out.println("found " + file.name());
                    }

                    @Override
                    public void unread(Path scanned, FoundFile place, FailureReason reason) {
                        System.out.println("unread " + place.name() + ": " + reason.inWords());
                    }
                })
                .getFirst();
        System.out.println(outcome.state());
        for (String folder : List.of("locked", "open")) {
            System.out.println("vouches for " + folder + ": "
                    + outcome.vouchesFor(root.resolve(folder + "/x").toUri()));
        }
    }
}

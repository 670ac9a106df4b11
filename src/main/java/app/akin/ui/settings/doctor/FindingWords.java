package app.akin.ui.settings.doctor;

import app.akin.library.Finding;
import app.akin.ui.kit.Amounts;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.ServerWords;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the doctor found, in the window's language. */
final class FindingWords {

    /** A difference of vectors below which only that it is smaller is said. */
    private static final double SMALLEST_TOLD = 0.0001;

    private final Messages messages;
    private final Amounts amounts;

    private static final Pattern PROCESSOR = Pattern.compile("CPU, (\\d+) threads?");

    FindingWords(Messages messages) {
        this.messages = messages;
        amounts = new Amounts(messages);
    }

    String of(Finding finding) {
        return switch (finding) {
            case Finding.Plain plain -> plain.inWords();
            case Finding.Java java ->
                messages.get(
                        "doctor.java",
                        java.version(),
                        java.system(),
                        java.architecture(),
                        amounts.bytes(java.heapBytes()));
            case Finding.Space space -> messages.get("doctor.space", amounts.bytes(space.free()), space.place());
            case Finding.Server server ->
                messages.get(
                        key(server.origin()),
                        server.versions(),
                        server.place()
                                .map(place -> ServerWords.of(place, messages))
                                .orElse(""));
            case Finding.ServerMissing missing -> messages.get("doctor.server.missing", missing.command());
            case Finding.ServerOlder older -> messages.get("start.older.text", String.valueOf(older.major()));
            case Finding.ServerStarting starting ->
                messages.get(starting.again() ? "doctor.server.restarting" : "doctor.server.opening");
            case Finding.Damaged damaged ->
                switch (damaged.remedy()) {
                    case INDEXES -> messages.get("doctor.damaged.indexes", damaged.parts());
                    case VECTORS -> messages.get("doctor.damaged.vectors");
                    case ASIDE -> messages.get("doctor.damaged.aside");
                    case NONE -> messages.get("doctor.damaged.foreign");
                };
            case Finding.Content content ->
                messages.get("doctor.content", content.files(), content.passages(), content.failures());
            case Finding.Model model -> model(model);
        };
    }

    /** On the button that does something about it; nothing where it has words of its own. */
    Optional<String> ofRepair(Finding finding) {
        return switch (finding) {
            case Finding.ServerOlder _ -> Optional.of(messages.get("start.older.anew"));
            case Finding.Damaged damaged ->
                Optional.of(messages.get(
                        switch (damaged.remedy()) {
                            case INDEXES -> "doctor.mend.indexes";
                            case VECTORS -> "doctor.mend.vectors";
                            case ASIDE, NONE -> "start.older.anew";
                        }));
            default -> Optional.empty();
        };
    }

    private static String key(Finding.Server.Origin origin) {
        return switch (origin) {
            case WITH_AKIN -> "doctor.server.included";
            case OF_COMPUTER -> "doctor.server.computer";
            case ADDRESS -> "doctor.server.address";
        };
    }

    private String model(Finding.Model model) {
        if (model.difference().isEmpty()) {
            return messages.get("doctor.model.unknown", model.label(), device(model));
        }
        String key = model.golden() ? "doctor.model.reference" : "doctor.model.installed";
        return messages.get(
                key, model.label(), device(model), difference(model.difference().getAsDouble()));
    }

    private String difference(double difference) {
        return difference < SMALLEST_TOLD
                ? messages.get("doctor.difference.less", SMALLEST_TOLD)
                : messages.get("doctor.difference", difference);
    }

    private String device(Finding.Model model) {
        Matcher processor = PROCESSOR.matcher(model.device());
        return processor.matches()
                ? messages.get("doctor.device.cpu", Integer.parseInt(processor.group(1)))
                : model.device();
    }
}

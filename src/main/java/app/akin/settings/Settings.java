package app.akin.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything a person can set, with its defaults, and what the window remembers.
 *
 * @param model id of the model that sees pictures
 * @param passageModel id of the model that reads the passages of documents, or {@link #EYES}; nothing for the reader that
 *     ships with Akin
 * @param database address of a server of the person's own ({@code jdbc:postgresql://}), instead of Akin's own one
 * @param agreedPlaces servers on other computers to which somebody agreed to send what the library holds, each
 *     {@code host:port/database}
 * @param passedBy names of folders and files that are not looked at, {@code *} and {@code ?} as usual
 * @param cudaLibraries folder with PyTorch's libraries for a graphics card
 * @param paused adding was paused and stays so over restarts
 */
public record Settings(
        String model,
        Optional<String> passageModel,
        Look look,
        Optional<String> database,
        List<String> agreedPlaces,
        List<String> passedBy,
        boolean paused,
        Device device,
        Optional<String> cudaLibraries,
        WindowState window) {

    /** The model that ships with Akin and sees pictures. */
    public static final String SHIPPED_MODEL = "iris";

    /** What shipped before it; who used that goes on with what ships now. */
    public static final String EARLIER_MODEL = "starter";

    /** The model that ships with Akin and reads passages, and questions for the one above. */
    public static final String READER = "multilingual-e5-small";

    /** As the model that reads passages: the model for pictures does it, where it can. */
    public static final String EYES = "eyes";

    public static final Settings DEFAULT = new Settings(
            SHIPPED_MODEL,
            Optional.empty(),
            Look.DEFAULT,
            Optional.empty(),
            List.of(),
            List.of(),
            false,
            Device.AUTO,
            Optional.empty(),
            WindowState.DEFAULT);

    public Settings {
        agreedPlaces = List.copyOf(agreedPlaces);
        passedBy = List.copyOf(passedBy);
    }

    /** The id of the model that is to read passages, {@link #EYES} resolved; nothing for the reader. */
    public Optional<String> passageReader() {
        return passageModel.map(id -> id.equals(EYES) ? model : id);
    }

    public Settings withModel(String id) {
        return new Settings(
                id, passageModel, look, database, agreedPlaces, passedBy, paused, device, cudaLibraries, window);
    }

    public Settings withPassageModel(Optional<String> id) {
        return new Settings(model, id, look, database, agreedPlaces, passedBy, paused, device, cudaLibraries, window);
    }

    public Settings withLook(Look newLook) {
        return new Settings(
                model, passageModel, newLook, database, agreedPlaces, passedBy, paused, device, cudaLibraries, window);
    }

    public Settings withDatabase(Optional<String> address) {
        return new Settings(
                model, passageModel, look, address, agreedPlaces, passedBy, paused, device, cudaLibraries, window);
    }

    /** Somebody agrees that what the library holds is sent to this server. */
    public Settings withAgreedPlace(String place) {
        List<String> agreed = Stream.concat(agreedPlaces.stream(), Stream.of(place))
                .distinct()
                .toList();
        return new Settings(
                model, passageModel, look, database, agreed, passedBy, paused, device, cudaLibraries, window);
    }

    public Settings withPassedBy(List<String> names) {
        return new Settings(
                model, passageModel, look, database, agreedPlaces, names, paused, device, cudaLibraries, window);
    }

    public Settings withPaused(boolean now) {
        return new Settings(
                model, passageModel, look, database, agreedPlaces, passedBy, now, device, cudaLibraries, window);
    }

    public Settings withDevice(Device chosen) {
        return new Settings(
                model, passageModel, look, database, agreedPlaces, passedBy, paused, chosen, cudaLibraries, window);
    }

    public Settings withCudaLibraries(Optional<String> folder) {
        return new Settings(
                model, passageModel, look, database, agreedPlaces, passedBy, paused, device, folder, window);
    }

    public Settings withWindow(WindowState state) {
        return new Settings(
                model, passageModel, look, database, agreedPlaces, passedBy, paused, device, cudaLibraries, state);
    }
}

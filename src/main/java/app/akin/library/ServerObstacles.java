package app.akin.library;

import app.akin.library.LibraryState.Failed;
import app.akin.library.LibraryState.Restarting;
import app.akin.model.server.ServerFact;
import app.akin.model.server.ServerFinding;
import app.akin.settings.Settings;
import app.akin.store.ServerTrial;
import app.akin.store.keyring.Passwords;
import app.akin.store.server.ServerAddress;
import app.akin.store.sql.StoreException;
import app.akin.store.sql.StoreException.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What keeps a library on a server of the person's own from being open. It is looked for step by step, which takes seconds
 * where nobody answers: a driver that was refused does not say.
 */
public final class ServerObstacles {

    private ServerObstacles() {}

    /** Whether somebody has still to agree that what the library holds is sent to the server in the settings. */
    public static boolean asksFirst(Settings settings) {
        return elsewhere(settings)
                .filter(address -> !settings.agreedPlaces().contains(address.place()))
                .isPresent();
    }

    /** Whether what the library holds lies on another computer. */
    public static boolean isElsewhere(Settings settings) {
        return elsewhere(settings).isPresent();
    }

    private static Optional<ServerAddress> elsewhere(Settings settings) {
        return settings.database().map(ServerAddress::of).filter(ServerAddress::isElsewhere);
    }

    /** Why the library is not opened where {@link #asksFirst} says so. */
    public static Failed notAgreed(Settings settings) {
        ServerAddress address = ServerAddress.of(settings.database().orElseThrow());
        ServerFinding travels = ServerFinding.of(ServerFact.TRAVELS, address.host());
        return new Failed(
                LibraryTrouble.NOT_AGREED,
                travels.inWords() + " Nobody has agreed to that yet. If you want it: akin database set --agree",
                "",
                false,
                List.of(travels));
    }

    /** @param address nothing for Akin's own server */
    static Failed failed(StoreException fault, Optional<ServerAddress> address, Passwords passwords) {
        List<ServerFinding> findings = of(address, passwords);
        String message = findings.isEmpty()
                ? fault.getMessage()
                : String.join(
                        "\n", findings.stream().map(ServerFinding::inWords).toList());
        boolean ours = address.isEmpty() && fault.problem() == Problem.DAMAGED;
        String details =
                Optional.ofNullable(fault.getCause()).map(Throwable::getMessage).orElse("");
        return new Failed(LibraryTrouble.of(fault), message, details, ours, findings);
    }

    static Restarting away(Optional<ServerAddress> address, Passwords passwords) {
        return new Restarting(of(address, passwords));
    }

    private static List<ServerFinding> of(Optional<ServerAddress> address, Passwords passwords) {
        return address.map(one -> ServerTrial.of(one, passwords)).orElse(List.of()).stream()
                .filter(ServerFinding::isBad)
                .toList();
    }
}

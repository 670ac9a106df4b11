package app.akin.library;

import app.akin.model.server.ServerFact;
import app.akin.model.server.ServerFinding;
import app.akin.settings.DatabaseAddress;
import app.akin.settings.SettingsStore;
import app.akin.store.Administrator;
import app.akin.store.ServerTrial;
import app.akin.store.keyring.Passwords;
import app.akin.store.server.ServerAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The choice as the settings keep it. */
public final class LocalDatabaseChoice implements DatabaseChoice {

    private static final String EXAMPLE = "jdbc:postgresql://HOST/akin?user=akin";

    private final SettingsStore settings;
    private final LibraryGate gate;
    private final Passwords passwords;

    /** @param passwords what {@code gate} asks, too */
    public LocalDatabaseChoice(SettingsStore settings, LibraryGate gate, Passwords passwords) {
        this.settings = settings;
        this.gate = gate;
        this.passwords = passwords;
    }

    @Override
    public Optional<Place> place() {
        return settings.settings().database().map(ServerAddress::of).map(LocalDatabaseChoice::place);
    }

    @Override
    public Optional<String> address() {
        return settings.settings().database().map(DatabaseAddress::shown);
    }

    static Place place(ServerAddress address) {
        return new Place(
                String.join(",", address.servers()),
                address.database(),
                address.user().orElse(""));
    }

    @Override
    public Trial test(String typed) {
        String address = meant(typed);
        if (DatabaseAddress.fault(address).isPresent()) {
            return new Trial(List.of(ServerFinding.of(ServerFact.ADDRESS)), false, false);
        }
        return new Trial(ServerTrial.of(ServerAddress.of(address), passwords), false, false);
    }

    @Override
    public Trial use(Wish wish) {
        Trial trial = test(wish.address());
        if (!trial.isGood()) {
            return trial;
        }
        String address = meant(wish.address());
        ServerAddress server = ServerAddress.of(address);
        boolean known = settings.settings().agreedPlaces().contains(server.place());
        if (server.isElsewhere() && !wish.agreed() && !known) {
            return new Trial(trial.findings(), false, true);
        }
        if (!gate.moveTo(Optional.of(address))) {
            return new Trial(with(trial, ServerFact.REFUSED, server.host()), false, false);
        }
        boolean moves = wish.storesPassword() && server.password().isPresent();
        boolean stored = moves && passwords.keep(server);
        String kept = stored ? DatabaseAddress.withoutPassword(address) : address;
        settings.update(now ->
                (server.isElsewhere() ? now.withAgreedPlace(server.place()) : now).withDatabase(Optional.of(kept)));
        settings.save();
        return new Trial(
                moves
                        ? with(trial, stored ? ServerFact.PASSWORD_STORED : ServerFact.PASSWORD_NOT_STORED)
                        : trial.findings(),
                true,
                false);
    }

    private static List<ServerFinding> with(Trial trial, ServerFact fact, String... values) {
        return Stream.concat(Stream.of(ServerFinding.of(fact, values)), trial.findings().stream())
                .toList();
    }

    @Override
    public boolean hasPasswordStore() {
        return passwords.hasStore();
    }

    @Override
    public Optional<Password> password() {
        return settings.settings()
                .database()
                .map(ServerAddress::of)
                .map(address -> new Password(address.password().isPresent(), passwords.command(address)));
    }

    @Override
    public LibraryState useOwn() {
        if (gate.moveTo(Optional.empty())) {
            settings.update(now -> now.withDatabase(Optional.empty()));
            settings.save();
        }
        return gate.state();
    }

    @Override
    public String forAdministrator(Optional<String> typed) {
        String address = typed.or(() -> settings.settings().database())
                .map(this::meant)
                .filter(one -> DatabaseAddress.fault(one).isEmpty())
                .orElse(EXAMPLE);
        return Administrator.everything(ServerAddress.of(address));
    }

    private String meant(String typed) {
        return DatabaseAddress.meant(typed, settings.settings().database());
    }
}

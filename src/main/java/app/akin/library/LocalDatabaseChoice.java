package app.akin.library;

import app.akin.model.server.ServerFact;
import app.akin.model.server.ServerFinding;
import app.akin.settings.DatabaseAddress;
import app.akin.settings.SettingsStore;
import app.akin.store.Administrator;
import app.akin.store.ServerTrial;
import app.akin.store.server.ServerAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The choice as the settings keep it. */
public final class LocalDatabaseChoice implements DatabaseChoice {

    private static final String EXAMPLE = "jdbc:postgresql://HOST/akin?user=akin";

    private final SettingsStore settings;
    private final LibraryGate gate;

    public LocalDatabaseChoice(SettingsStore settings, LibraryGate gate) {
        this.settings = settings;
        this.gate = gate;
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
        return new Trial(ServerTrial.of(ServerAddress.of(address)), false, false);
    }

    @Override
    public Trial use(String typed, boolean agreed) {
        Trial trial = test(typed);
        if (!trial.isGood()) {
            return trial;
        }
        String address = meant(typed);
        ServerAddress server = ServerAddress.of(address);
        boolean known = settings.settings().agreedPlaces().contains(server.place());
        if (server.isElsewhere() && !agreed && !known) {
            return new Trial(trial.findings(), false, true);
        }
        if (!gate.moveTo(Optional.of(address))) {
            ServerFinding refused = ServerFinding.of(ServerFact.REFUSED, server.host());
            return new Trial(
                    Stream.concat(Stream.of(refused), trial.findings().stream()).toList(), false, false);
        }
        settings.update(now ->
                (server.isElsewhere() ? now.withAgreedPlace(server.place()) : now).withDatabase(Optional.of(address)));
        settings.save();
        return new Trial(trial.findings(), true, false);
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

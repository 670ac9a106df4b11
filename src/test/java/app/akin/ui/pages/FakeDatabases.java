package app.akin.ui.pages;

import app.akin.library.DatabaseChoice;
import app.akin.library.LibraryState;
import app.akin.model.LibraryCounts;
import app.akin.model.server.ServerFact;
import app.akin.model.server.ServerFinding;
import app.akin.settings.DatabaseAddress;
import java.util.List;
import java.util.Optional;

/** Servers in memory: one called {@code nas} wants an agreement, one called {@code bad} has everything wrong. */
public final class FakeDatabases implements DatabaseChoice {

    private static final List<ServerFinding> GOOD = List.of(
            ServerFinding.of(ServerFact.TRAVELS, "nas"),
            ServerFinding.of(ServerFact.REACHED, "nas", "akin", "akin"),
            ServerFinding.of(ServerFact.VERSIONS, "18.4", "0.8.5"),
            ServerFinding.of(ServerFact.EMPTY));
    private static final List<ServerFinding> BAD = List.of(
            ServerFinding.of(
                    ServerFact.EXTENSION_RIGHT,
                    "akin",
                    "vector, pg_trgm",
                    "bad",
                    "CREATE EXTENSION IF NOT EXISTS vector;\nCREATE EXTENSION IF NOT EXISTS pg_trgm;"),
            ServerFinding.of(
                    ServerFact.SCHEMA_RIGHT, "akin", "akin", "CREATE SCHEMA IF NOT EXISTS akin AUTHORIZATION akin;"),
            ServerFinding.of(ServerFact.REACHED, "bad", "akin", "akin"));

    private volatile Optional<String> kept = Optional.empty();

    /** As it was given. */
    public Optional<String> kept() {
        return kept;
    }

    @Override
    public Optional<Place> place() {
        return kept.map(address -> new Place("nas:5432", "akin", "akin"));
    }

    @Override
    public Optional<String> address() {
        return kept.map(DatabaseAddress::shown);
    }

    @Override
    public Trial test(String address) {
        return new Trial(address.contains("//bad") ? BAD : GOOD, false, false);
    }

    @Override
    public Trial use(Wish wish) {
        Trial trial = test(wish.address());
        boolean keeps = trial.isGood() && wish.agreed();
        if (keeps) {
            String address = wish.address();
            kept = Optional.of(wish.storesPassword() ? DatabaseAddress.withoutPassword(address) : address);
        }
        return new Trial(trial.findings(), keeps, trial.isGood() && !wish.agreed());
    }

    @Override
    public boolean hasPasswordStore() {
        return true;
    }

    @Override
    public Optional<Password> password() {
        return kept.map(address -> new Password(address.contains("password="), "secret-tool store"));
    }

    @Override
    public LibraryState useOwn() {
        kept = Optional.empty();
        return new LibraryState.Open(LibraryCounts.NONE, 1);
    }

    @Override
    public String forAdministrator(Optional<String> address) {
        return "CREATE EXTENSION vector;";
    }
}

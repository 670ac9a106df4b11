package app.akin.store.keyring;

import app.akin.store.keyring.PasswordStore.Answer;
import app.akin.store.server.ServerAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Passwords of servers that the system's own store has, asked for where an address has none and no file either. One that was
 * found is kept in memory, as each connection wants it. Safe from several threads, which wait for each other.
 */
public final class Passwords {

    /** So that whoever looks for the reason right after a failure does not wait for a locked store again. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final PasswordStore store;
    private final Map<PasswordKey, String> known = new HashMap<>();
    private final Map<PasswordKey, Part> parts = new HashMap<>();
    private long silentUntil = System.nanoTime();

    Passwords(PasswordStore store) {
        this.store = store;
    }

    public static Passwords ofThisComputer() {
        return new Passwords(PasswordStore.ofThisComputer());
    }

    /** Has none, and never asks. */
    public static Passwords none() {
        return new Passwords(SecretTool.on(""));
    }

    /** What the store had to do with the last attempt to get in. */
    public enum Part {
        NONE,
        /** Its password opens the server. */
        GAVE,
        /** Its password is not the one. */
        REFUSED,
        /** It is locked, or does not answer. */
        SILENT
    }

    /** Whether this computer has a store at all. */
    public boolean hasStore() {
        return store.isThere();
    }

    /** The one that opened this server before. */
    public synchronized Optional<String> known(ServerAddress address) {
        return Optional.ofNullable(known.get(PasswordKey.of(address)));
    }

    /** Asks the store. Blocks for a few seconds where it is locked. */
    public synchronized Optional<String> find(ServerAddress address) {
        PasswordKey key = PasswordKey.of(address);
        Answer answer = silentUntil - System.nanoTime() > 0 ? new Answer.Silent() : store.find(key);
        return switch (answer) {
            case Answer.Found(String password) -> {
                known.put(key, password);
                parts.put(key, Part.GAVE);
                yield Optional.of(password);
            }
            case Answer.None() -> {
                parts.put(key, Part.NONE);
                yield Optional.empty();
            }
            case Answer.Silent() -> {
                if (silentUntil - System.nanoTime() <= 0) {
                    silentUntil = System.nanoTime() + SILENCE.toNanos();
                }
                parts.put(key, Part.SILENT);
                yield Optional.empty();
            }
        };
    }

    /** The server does not take the password that was found. */
    public synchronized void refuse(ServerAddress address) {
        known.remove(PasswordKey.of(address));
        parts.put(PasswordKey.of(address), Part.REFUSED);
    }

    public synchronized Part partIn(ServerAddress address) {
        return address.password().isPresent() ? Part.NONE : parts.getOrDefault(PasswordKey.of(address), Part.NONE);
    }

    /**
     * Puts the password of {@code address} into the store.
     *
     * @return whether it lies there now
     */
    public synchronized boolean keep(ServerAddress address) {
        PasswordKey key = PasswordKey.of(address);
        String password = address.password().orElseThrow();
        boolean kept = store.keep(key, password);
        if (kept) {
            known.put(key, password);
            parts.put(key, Part.GAVE);
        }
        return kept;
    }

    /** What a person types in a terminal to keep the password of this server by hand. */
    public String command(ServerAddress address) {
        return store.command(PasswordKey.of(address));
    }
}

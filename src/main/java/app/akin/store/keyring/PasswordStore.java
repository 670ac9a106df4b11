package app.akin.store.keyring;

import java.util.Locale;

/** Where a system keeps the passwords of a person. Each call blocks, for a few seconds at the most. */
interface PasswordStore {

    /** Whether this computer has one that can be asked; it may be locked all the same. */
    boolean isThere();

    Answer find(PasswordKey key);

    /**
     * Puts a password into it, in place of the one before.
     *
     * @return whether it lies there now
     */
    boolean keep(PasswordKey key, String password);

    /** What a person types in a terminal to keep a password by hand; it asks for it. */
    String command(PasswordKey key);

    static PasswordStore ofThisComputer() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new WindowsCredentials();
        }
        return system.startsWith("mac")
                ? new Keychain()
                : SecretTool.on(System.getenv().getOrDefault("PATH", "/usr/bin"));
    }

    /** What it says when it is asked for a password. */
    sealed interface Answer {

        record Found(String password) implements Answer {

            /** Never the password. */
            @Override
            public String toString() {
                return "Found";
            }
        }

        /** It has none, or is not there. */
        record None() implements Answer {}

        /** It is locked, or nobody answers for it. */
        record Silent() implements Answer {}
    }
}

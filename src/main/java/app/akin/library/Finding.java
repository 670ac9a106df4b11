package app.akin.library;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the doctor found of one thing, so that the window can say it in its own language. */
public sealed interface Finding {

    /** In plain English, for the terminal and for reports. */
    String inWords();

    /** What cannot be said in any other way: versions, and words of other programs. */
    record Plain(String inWords) implements Finding {}

    /** The Java that Akin runs on, and the most memory it may take. */
    record Java(String version, String system, String architecture, long heapBytes) implements Finding {
        @Override
        public String inWords() {
            return version + ", " + system + " " + architecture + ", heap " + (heapBytes >> 20) + " MB";
        }
    }

    /** Bytes left where the library lies. */
    record Space(long free, String place) implements Finding {
        @Override
        public String inWords() {
            return String.format(Locale.ROOT, "%.1f GB free in %s", free / 1e9, place);
        }
    }

    /**
     * The server that the library lies on.
     *
     * @param versions of PostgreSQL and pgvector
     * @param origin why it is this one
     * @param place empty for one of Akin's own
     */
    record Server(String versions, Origin origin, Optional<DatabaseChoice.Place> place) implements Finding {
        @Override
        public String inWords() {
            return versions
                    + switch (origin) {
                        case WITH_AKIN -> ", which comes with Akin";
                        case OF_COMPUTER ->
                            ", of this computer: the PostgreSQL that Akin comes with does not run here, or cannot read "
                                    + "this library";
                        case ADDRESS ->
                            ", " + place.map(DatabaseChoice.Place::inWords).orElse("");
                    };
        }

        /** Where a server comes from. */
        public enum Origin {
            WITH_AKIN,
            OF_COMPUTER,
            ADDRESS
        }
    }

    /** No PostgreSQL with pgvector; what to type. */
    record ServerMissing(String command) implements Finding {
        @Override
        public String inWords() {
            return "PostgreSQL with pgvector was not found. Type: " + command;
        }
    }

    /** The library is of an older PostgreSQL that is not on this computer. */
    record ServerOlder(int major) implements Finding {
        @Override
        public String inWords() {
            return "The library was made with PostgreSQL " + major
                    + ", which is not on this computer any more. Install "
                    + "it again with pgvector, and everything is copied; or set the library aside and read the folders "
                    + "again.";
        }
    }

    /** The library is being opened, for the first time or again. */
    record ServerStarting(boolean again) implements Finding {
        @Override
        public String inWords() {
            return again ? "It is being started again." : "It is being opened.";
        }
    }

    /**
     * Parts of the library cannot be read.
     *
     * @param remedy what can be done about all of them together
     * @param parts how many are damaged
     */
    record Damaged(Remedy remedy, int parts) implements Finding {
        @Override
        public String inWords() {
            return switch (remedy) {
                case INDEXES ->
                    "Indexes are damaged (" + parts + "). They can be built again from what is in the library.";
                case VECTORS ->
                    "What a model knows of the files is damaged. It can be thrown away, and the files are read again; "
                            + "they are untouched.";
                case ASIDE ->
                    "The library is damaged, and nothing in it can mend it. It can be set aside, unchanged, in a"
                        + " folder with the date of today, and its folders are read again. The files are untouched.";
                case NONE ->
                    "The library is damaged. It lies on a server of your own: have it restored there from a backup, or "
                            + "choose another one.";
            };
        }

        /** What is done about damage, the mildest first. */
        public enum Remedy {
            INDEXES,
            VECTORS,
            ASIDE,
            NONE
        }
    }

    /** How much is in the library. */
    record Content(long files, long passages, long failures) implements Finding {
        @Override
        public String inWords() {
            return files + " files, " + passages + " passages, " + failures + " not read";
        }
    }

    /**
     * Which model computes where, and how far it is from what it should give.
     *
     * @param difference nothing where nothing is known to compare with
     * @param golden compared with the reference; else with the day it was installed
     */
    record Model(String label, String device, OptionalDouble difference, boolean golden) implements Finding {
        @Override
        public String inWords() {
            String what = label + " on " + device;
            return difference.isEmpty()
                    ? what + "; nothing known to compare with"
                    : String.format(
                            Locale.ROOT,
                            "%s; differs by %.1e from %s",
                            what,
                            difference.getAsDouble(),
                            golden ? "the reference" : "the day it was installed");
        }
    }
}

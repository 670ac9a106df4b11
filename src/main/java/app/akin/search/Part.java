package app.akin.search;

/**
 * One thing that is asked with, and how much it counts: {@link #LEAST} to {@link #MOST}, below nothing where what is like it
 * is not wanted.
 */
public sealed interface Part {

    double LEAST = -2;
    double MOST = 2;

    double weight();

    /** What to call it on its chip. */
    String label();

    Part weighing(double newWeight);

    default boolean isWanted() {
        return weight() > 0;
    }

    default boolean isUnwanted() {
        return weight() < 0;
    }

    static Part of(String words) {
        return new Words(words, 1);
    }

    static Part of(Example example) {
        return new Like(example, 1);
    }

    /** @param text without surrounding white space; in quotation marks what must stand there word for word */
    record Words(String text, double weight) implements Part {
        public Words {
            text = text.strip();
            require(weight);
        }

        @Override
        public String label() {
            return text;
        }

        @Override
        public Words weighing(double newWeight) {
            return new Words(text, newWeight);
        }
    }

    /** A picture, or an item of the library. */
    record Like(Example example, double weight) implements Part {
        public Like {
            require(weight);
        }

        @Override
        public String label() {
            return example.label();
        }

        @Override
        public Like weighing(double newWeight) {
            return new Like(example, newWeight);
        }
    }

    private static void require(double weight) {
        if (!(weight >= LEAST && weight <= MOST)) {
            throw new IllegalArgumentException("a weight of " + weight);
        }
    }
}

package app.akin.embedding.layers;

/** How a file spells the parameters that Akin asks for by one family's names. */
@FunctionalInterface
public interface ParameterNames {

    /** Where the parameter called {@code name} lies. */
    Place find(String name);

    /**
     * A parameter in a file.
     *
     * @param part which of {@code parts} equal pieces along the first axis
     * @param turned whether rows and columns are exchanged
     */
    record Place(String name, int part, int parts, boolean turned) {

        public static Place whole(String name) {
            return new Place(name, 0, 1, false);
        }
    }
}

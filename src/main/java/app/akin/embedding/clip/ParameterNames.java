package app.akin.embedding.clip;

import java.util.Set;

/**
 * How a file spells the parameters that Akin asks for by Hugging Face's names.
 *
 * <p>OpenCLIP keeps the three attention projections in one matrix and the two output projections turned; everything
 * else is only named differently.
 */
enum ParameterNames {
    HUGGING_FACE {
        @Override
        Place find(String name) {
            return Place.whole(name);
        }
    },
    OPEN_CLIP {
        @Override
        Place find(String name) {
            return OpenClipNames.find(name);
        }
    };

    /** Where the parameter called {@code name} by Hugging Face lies. */
    abstract Place find(String name);

    static ParameterNames of(Set<String> names) {
        return names.contains("visual.conv1.weight") ? OPEN_CLIP : HUGGING_FACE;
    }

    /**
     * A parameter in a file.
     *
     * @param part which of {@code parts} equal pieces along the first axis
     * @param turned whether rows and columns are exchanged
     */
    record Place(String name, int part, int parts, boolean turned) {

        static Place whole(String name) {
            return new Place(name, 0, 1, false);
        }
    }
}

package app.akin.embedding.clip;

import app.akin.embedding.layers.ParameterNames;
import java.util.Set;

/**
 * The two spellings of a CLIP's parameters, both asked for by Hugging Face's names.
 *
 * <p>OpenCLIP keeps the three attention projections in one matrix and the two output projections turned; everything
 * else is only named differently.
 */
final class ClipNames {

    private ClipNames() {}

    static ParameterNames of(Set<String> names) {
        return names.contains("visual.conv1.weight") ? OpenClipNames::find : ParameterNames.Place::whole;
    }
}

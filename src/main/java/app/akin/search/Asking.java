package app.akin.search;

import app.akin.embedding.Encoder;
import app.akin.model.EmbeddingSpace;
import app.akin.model.UnitVector;
import app.akin.search.ranking.Usual;
import java.util.Optional;

/**
 * What is asked of the model for pictures.
 *
 * @param vector nothing where no part of the question can be asked there
 * @param usual nothing where no words were typed
 */
record Asking(Encoder eyes, Optional<UnitVector> vector, Optional<Usual> usual) {

    EmbeddingSpace space() {
        return eyes.space();
    }
}

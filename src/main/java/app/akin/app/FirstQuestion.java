package app.akin.app;

import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.model.LibraryClosedException;
import app.akin.model.ModelUnusableException;
import app.akin.search.Query;
import app.akin.search.SearchException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does beforehand what the first question would have to wait for. Blocks, so call it from a task. */
final class FirstQuestion {

    private static final Logger LOG = LoggerFactory.getLogger(FirstQuestion.class);
    private static final String WORDS = "a photo";

    private final Core core;

    FirstQuestion(Core core) {
        this.core = core;
    }

    /** Loads the parts of the models that read words. */
    void prepare(Supplier<Encoder> eyes) {
        try {
            eyes.get().encodeQuery(WORDS);
            core.models().changed();
            if (!core.passageModels().isElsewhere()) {
                core.passages().prepare(WORDS);
            }
        } catch (EncodingException | ModelUnusableException | LibraryClosedException e) {
            LOG.warn("the model is not ready", e);
        }
    }

    /** Asks it, so that what is computed once for all questions is there. Needs the library. */
    void ask() {
        if (core.passageModels().isElsewhere()) {
            return; // nothing is sent that nobody asked
        }
        try {
            core.search().find(Query.ofWords(WORDS));
        } catch (SearchException | LibraryClosedException e) {
            LOG.debug("the first question will take longer", e);
        }
    }
}

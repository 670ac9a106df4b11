package app.akin.embedding.engine;

import ai.djl.Application;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.repository.MRL;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelLoader;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.TranslateException;
import ai.djl.translate.Translator;
import ai.djl.util.Progress;
import app.akin.embedding.ModelFileException;
import java.io.IOException;
import java.util.Map;

/**
 * Loads one tower. Unlike DJL's own loader it never looks for a {@code serving.properties} in the model's folder, which
 * could name classes to run: a model is data alone.
 */
final class TowerLoader implements ModelLoader {

    private final MRL address;
    private final TowerFactory factory;

    TowerLoader(MRL address, TowerFactory factory) {
        this.address = address;
        this.factory = factory;
    }

    @Override
    public <I, O> ZooModel<I, O> loadModel(Criteria<I, O> criteria) throws IOException, MalformedModelException {
        Model model = Model.newInstance(getArtifactId(), criteria.getDevice(), criteria.getEngine());
        try {
            model.setBlock(factory.load(model.getNDManager()));
            Translator<I, O> translator = criteria.getTranslatorFactory()
                    .newInstance(criteria.getInputClass(), criteria.getOutputClass(), model, Map.of());
            return new ZooModel<>(model, translator);
        } catch (ModelFileException | TranslateException e) {
            model.close();
            throw new MalformedModelException(e.getMessage(), e);
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    @Override
    public String getGroupId() {
        return address.getGroupId();
    }

    @Override
    public String getArtifactId() {
        return address.getArtifactId();
    }

    @Override
    public Application getApplication() {
        return address.getApplication();
    }

    @Override
    public MRL getMrl() {
        return address;
    }

    @Override
    public <I, O> boolean isDownloaded(Criteria<I, O> criteria) {
        return true;
    }

    /** Nothing to do: what is in the zoo is on disk; Akin fetches models itself, with consent. */
    @Override
    public <I, O> void downloadModel(Criteria<I, O> criteria, Progress progress) {}
}

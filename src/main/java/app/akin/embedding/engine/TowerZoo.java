package app.akin.embedding.engine;

import ai.djl.Application;
import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.repository.Repository;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ModelZoo;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.Translator;
import app.akin.embedding.ModelFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * The towers of one model as a model zoo, so that DJL's {@link Criteria} find them. A tower is loaded when it is asked
 * for, and never another one with it.
 */
public final class TowerZoo extends ModelZoo {

    static final String ENGINE = "PyTorch";
    private static final String GROUP = "app.akin";

    private final Repository repository;

    public TowerZoo(Path folder) {
        repository = Repository.newInstance(GROUP, folder);
    }

    /** @param factory whatever it reads stays open for as long as a model of this zoo is */
    public TowerZoo with(String tower, Application application, TowerFactory factory) {
        addModel(new TowerLoader(repository.model(application, GROUP, tower), factory));
        return this;
    }

    public <I> ZooModel<I, float[]> load(String tower, Class<I> input, Translator<I, float[]> translator, Device device)
            throws IOException, ModelFileException {
        Criteria<I, float[]> criteria = Criteria.builder()
                .setTypes(input, float[].class)
                .optModelZoo(this)
                .optArtifactId(tower)
                .optEngine(ENGINE)
                .optDevice(device)
                .optTranslator(translator)
                .build();
        try {
            return criteria.loadModel();
        } catch (MalformedModelException | ModelNotFoundException e) {
            if (e.getCause() instanceof ModelFileException refused) {
                throw refused;
            }
            throw new ModelFileException("The model could not be loaded: " + e.getMessage(), e);
        }
    }

    @Override
    public String getGroupId() {
        return GROUP;
    }

    @Override
    public Set<String> getSupportedEngines() {
        return Set.of(ENGINE);
    }
}

package app.akin.embedding.clip;

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
import app.akin.embedding.safetensors.SafetensorsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * The two towers of one CLIP model as a model zoo, so that DJL's {@link Criteria} find them. A tower is loaded when
 * it is asked for, and never the other one with it.
 */
final class ClipZoo extends ModelZoo {

    static final String GROUP = "app.akin";
    static final String ENGINE = "PyTorch";
    private static final String VISION = "clip-vision";
    private static final String TEXT = "clip-text";

    /** @param weights stays open for as long as a model of this zoo is */
    ClipZoo(Path folder, ClipConfig config, SafetensorsFile weights) {
        Repository repository = Repository.newInstance(GROUP, folder);
        addModel(new TowerLoader(
                repository.model(Application.CV.IMAGE_CLASSIFICATION, GROUP, VISION),
                manager -> new VisionTower(new Weights(weights, manager), config)));
        addModel(new TowerLoader(
                repository.model(Application.NLP.TEXT_EMBEDDING, GROUP, TEXT),
                manager -> new TextTower(new Weights(weights, manager), config)));
    }

    <I> ZooModel<I, float[]> vision(Class<I> input, Translator<I, float[]> translator, Device device)
            throws IOException, ModelFileException {
        return load(VISION, input, translator, device);
    }

    ZooModel<int[], float[]> text(Translator<int[], float[]> translator, Device device)
            throws IOException, ModelFileException {
        return load(TEXT, int[].class, translator, device);
    }

    private <I> ZooModel<I, float[]> load(
            String artifact, Class<I> input, Translator<I, float[]> translator, Device device)
            throws IOException, ModelFileException {
        Criteria<I, float[]> criteria = Criteria.builder()
                .setTypes(input, float[].class)
                .optModelZoo(this)
                .optArtifactId(artifact)
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

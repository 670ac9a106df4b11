package app.akin.embedding.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import app.akin.embedding.ModelFileException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Loads the parameters of one block and hands each to the block, which owns it from then on. */
public final class ParameterSource {

    private final Weights weights;
    private final UnaryOperator<Parameter> owner;

    public ParameterSource(Weights weights, UnaryOperator<Parameter> owner) {
        this.weights = weights;
        this.owner = owner;
    }

    public Parameter load(Parameter.Type type, String name, long... shape) throws ModelFileException {
        return own(type, name, weights.load(name, shape));
    }

    /** A parameter that is not in the file. */
    public Parameter constant(String name, float[] values, long... shape) {
        return own(Parameter.Type.OTHER, name, weights.create(values, shape));
    }

    public Linear linear(String name, int out, int in) throws ModelFileException {
        Parameter bias = load(Parameter.Type.BIAS, name + ".bias", out);
        return new Linear(weight(name, out, in), Optional.of(bias), weights.product());
    }

    public Linear linearWithoutBias(String name, int out, int in) throws ModelFileException {
        return new Linear(weight(name, out, in), Optional.empty(), weights.product());
    }

    public LayerNorm layerNorm(String name, TowerShape shape) throws ModelFileException {
        return new LayerNorm(
                load(Parameter.Type.GAMMA, name + ".weight", shape.width()),
                load(Parameter.Type.BETA, name + ".bias", shape.width()),
                shape.epsilon());
    }

    private Parameter weight(String name, int out, int in) throws ModelFileException {
        return load(Parameter.Type.WEIGHT, name + ".weight", out, in);
    }

    private Parameter own(Parameter.Type type, String name, NDArray array) {
        Parameter parameter = Parameter.builder()
                .setName(name)
                .setType(type)
                .optRequiresGrad(false)
                .build();
        parameter.setArray(array);
        return owner.apply(parameter);
    }
}

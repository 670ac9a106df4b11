package app.akin.embedding.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import app.akin.embedding.ModelFileException;
import java.util.function.UnaryOperator;

/** Loads the parameters of one block and hands each to the block, which owns it from then on. */
final class ParameterSource {

    private final Weights weights;
    private final UnaryOperator<Parameter> owner;

    ParameterSource(Weights weights, UnaryOperator<Parameter> owner) {
        this.weights = weights;
        this.owner = owner;
    }

    Parameter load(Parameter.Type type, String name, long... shape) throws ModelFileException {
        return own(type, name, weights.load(name, shape));
    }

    Linear linear(String name, int out, int in) throws ModelFileException {
        return new Linear(
                load(Parameter.Type.WEIGHT, name + ".weight", out, in), load(Parameter.Type.BIAS, name + ".bias", out));
    }

    LayerNorm layerNorm(String name, TowerShape shape) throws ModelFileException {
        return new LayerNorm(
                load(Parameter.Type.GAMMA, name + ".weight", shape.width()),
                load(Parameter.Type.BETA, name + ".bias", shape.width()),
                shape.epsilon());
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

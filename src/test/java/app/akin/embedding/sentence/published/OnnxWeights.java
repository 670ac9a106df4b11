package app.akin.embedding.sentence.published;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of an ONNX file under the names that PyTorch gives them.
 *
 * <p>An exporter folds the transposition of a linear layer's matrix into the matrix and calls it
 * {@code onnx::MatMul_787}; the node that multiplies with it still bears the layer's name, and so the matrix becomes
 * {@code [out][in]} and {@code encoder.layer.0.attention.self.query.weight} again.
 */
final class OnnxWeights {

    private static final int GRAPH = 7;
    private static final int NODES = 1;
    private static final int INITIALISERS = 5;
    private static final int NODE_INPUTS = 1;
    private static final int NODE_NAME = 3;
    private static final int NODE_OPERATION = 4;
    private static final int TENSOR_SIDES = 1;
    private static final int TENSOR_TYPE = 2;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_BYTES = 9;
    private static final int FLOAT = 1;
    private static final String PRODUCT = "MatMul";

    private OnnxWeights() {}

    /**
     * Numbers of a shape, row by row.
     *
     * @param numbers little-endian, 32 bits each
     */
    record Tensor(int[] shape, ByteBuffer numbers) {

        /** {@code [out][in]} of {@code [in][out]}. */
        private Tensor transposed() {
            int in = shape[0];
            int out = shape[1];
            ByteBuffer turned = ByteBuffer.allocate(numbers.capacity()).order(ByteOrder.LITTLE_ENDIAN);
            for (int row = 0; row < out; row++) {
                for (int column = 0; column < in; column++) {
                    turned.putFloat(numbers.getFloat((column * out + row) * Float.BYTES));
                }
            }
            return new Tensor(new int[] {out, in}, turned.flip());
        }
    }

    /** In the file's order; shares the bytes of {@code onnx} where nothing has to be turned. */
    static Map<String, Tensor> read(byte[] onnx) {
        ProtobufMessage graph =
                ProtobufMessage.read(ByteBuffer.wrap(onnx)).get(GRAPH).message();
        Map<String, String> layers = layersByMatrix(graph);
        Map<String, Tensor> weights = new LinkedHashMap<>();
        for (ProtobufMessage.Field field : graph.all(INITIALISERS).toList()) {
            ProtobufMessage tensor = field.message();
            String name = tensor.get(TENSOR_NAME).text();
            if (tensor.get(TENSOR_TYPE).value() != FLOAT) {
                continue;
            }
            if (layers.containsKey(name)) {
                weights.put(layers.get(name) + ".weight", tensor(tensor).transposed());
            } else {
                weights.put(name, tensor(tensor));
            }
        }
        return weights;
    }

    private static Tensor tensor(ProtobufMessage tensor) {
        int[] shape = tensor.all(TENSOR_SIDES)
                .mapToInt(side -> Math.toIntExact(side.value()))
                .toArray();
        return new Tensor(shape, tensor.get(TENSOR_BYTES).bytes().order(ByteOrder.LITTLE_ENDIAN));
    }

    /** {@code /encoder/layer.0/output/dense/MatMul} multiplies with the matrix of {@code encoder.layer.0.output.dense}. */
    private static Map<String, String> layersByMatrix(ProtobufMessage graph) {
        Map<String, String> layers = new HashMap<>();
        for (ProtobufMessage.Field field : graph.all(NODES).toList()) {
            ProtobufMessage node = field.message();
            if (node.get(NODE_OPERATION).text().equals(PRODUCT)) {
                List<String> inputs =
                        node.all(NODE_INPUTS).map(ProtobufMessage.Field::text).toList();
                String name = node.get(NODE_NAME).text();
                String path = name.substring(1, name.length() - PRODUCT.length() - 1);
                layers.put(inputs.get(1), path.replace('/', '.'));
            }
        }
        return layers;
    }
}

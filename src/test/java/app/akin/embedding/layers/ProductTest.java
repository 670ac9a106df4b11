package app.akin.embedding.layers;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import app.akin.embedding.Fixtures;
import app.akin.embedding.encoders.TestEngines;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductTest {

    private static final int IN = 96;
    private static final int OUT = 160;

    @BeforeAll
    static void setUpEngine() {
        TestEngines.configure();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 500})
    void bothWaysMultiplyAlike(int tokens) {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            NDArray x = manager.randomUniform(-1, 1, new Shape(2, tokens, IN));
            NDArray w = manager.randomUniform(-1, 1, new Shape(OUT, IN));
            NDArray b = manager.randomUniform(-1, 1, new Shape(OUT));
            assertAlike(x, w, b, tokens);
            assertAlike(x, w, null, tokens);
        }
    }

    private static void assertAlike(NDArray x, NDArray w, NDArray b, int tokens) {
        NDArray plain = Product.PLAIN.apply(x, w, b);
        NDArray convolution = Product.CONVOLUTION.apply(x, w, b);
        assertThat(convolution.getShape()).isEqualTo(new Shape(2, tokens, OUT));
        assertThat(Fixtures.difference(convolution.toFloatArray(), plain.toFloatArray()))
                .isLessThan(1e-5);
    }
}

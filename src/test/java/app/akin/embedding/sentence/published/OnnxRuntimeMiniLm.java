package app.akin.embedding.sentence.published;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import app.akin.model.UnitVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/** all-MiniLM-L6-v2 by ONNX Runtime and the tokenizer's own marks: the reference, which shares no step with Akin. */
final class OnnxRuntimeMiniLm implements AutoCloseable {

    private final HuggingFaceTokenizer tokenizer;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    OnnxRuntimeMiniLm() throws IOException, OrtException {
        tokenizer = HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(MiniLm.tokenizer()), Map.of("truncation", "false", "padding", "false"));
        session = environment.createSession(MiniLm.onnx());
    }

    /** Token ids with their marks, not cut. */
    long[] tokens(String text) {
        return tokenizer.encode(text, true, false).getIds();
    }

    /** The mean of all tokens' states, of length 1: 384 numbers. */
    UnitVector vector(String text) throws OrtException {
        long[] ids = tokens(text);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor words = row(ids);
                OnnxTensor mask = row(ones);
                OnnxTensor types = row(new long[ids.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", words, "attention_mask", mask, "token_type_ids", types))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            return mean(states[0]);
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
        tokenizer.close();
    }

    private OnnxTensor row(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {values});
    }

    private static UnitVector mean(float[][] states) {
        float[] mean = new float[states[0].length];
        for (int i = 0; i < mean.length; i++) {
            double sum = 0;
            for (float[] state : states) {
                sum += state[i];
            }
            mean[i] = (float) (sum / states.length);
        }
        return UnitVector.normalised(mean);
    }
}

package app.akin.embedding.sentence.published;

import app.akin.embedding.SafetensorsWriter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * all-MiniLM-L6-v2 as a Maven artifact brings it, ONNX weights and {@code tokenizer.json}, and the same laid out as
 * sentence-transformers does, which is what Akin opens. What the artifact leaves out is from the model's card.
 */
final class MiniLm {

    private static final String ONNX = "/all-minilm-l6-v2.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-tokenizer.json";

    private static final String CONFIG = """
        {
          "model_type": "bert",
          "hidden_size": 384,
          "intermediate_size": 1536,
          "num_hidden_layers": 6,
          "num_attention_heads": 12,
          "max_position_embeddings": 512,
          "type_vocab_size": 2,
          "hidden_act": "gelu",
          "layer_norm_eps": 1e-12,
          "pad_token_id": 0,
          "vocab_size": 30522
        }
        """;
    private static final String MODULES = """
        [
          {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
          {"idx": 1, "name": "1", "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
          {"idx": 2, "name": "2", "path": "2_Normalize", "type": "sentence_transformers.models.Normalize"}
        ]
        """;
    private static final String POOLING = """
        {"word_embedding_dimension": 384, "pooling_mode_mean_tokens": true}
        """;

    private MiniLm() {}

    static byte[] onnx() throws IOException {
        return file(ONNX);
    }

    static byte[] tokenizer() throws IOException {
        return file(TOKENIZER);
    }

    /** Converts the published files into {@code folder}, which is there and empty. */
    static void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("config.json"), CONFIG);
        Files.writeString(folder.resolve("modules.json"), MODULES);
        Files.writeString(folder.resolve("sentence_bert_config.json"), "{\"max_seq_length\": 256}");
        Files.writeString(Files.createDirectory(folder.resolve("1_Pooling")).resolve("config.json"), POOLING);
        Files.write(folder.resolve("tokenizer.json"), tokenizer());
        Map<String, OnnxWeights.Tensor> weights = OnnxWeights.read(onnx());
        Map<String, int[]> shapes = new LinkedHashMap<>();
        weights.forEach((name, tensor) -> shapes.put(name, tensor.shape()));
        try (SafetensorsWriter writer = SafetensorsWriter.create(folder.resolve("model.safetensors"), shapes)) {
            for (OnnxWeights.Tensor tensor : weights.values()) {
                writer.write(tensor.numbers());
            }
        }
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream stream = MiniLm.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new FileNotFoundException(name + " of the artifact with the published weights");
            }
            return stream.readAllBytes();
        }
    }
}

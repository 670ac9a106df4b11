package app.akin.embedding.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.FormulaSentence;
import app.akin.embedding.ModelFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a model may say about itself: everything that Akin would compute wrongly is refused. */
class SentenceConfigTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minilm|config.json|\"model_type\": \"bert\"|\"model_type\": \"electra\"|electra",
                "minilm|config.json|\"hidden_act\": \"gelu\"|\"hidden_act\": \"relu\"|activation relu",
                "minilm|config.json|: \"absolute\"|: \"relative_key\"|relative_key",
                "minilm|config.json|\"num_attention_heads\": 4|\"num_attention_heads\": 5|does not divide",
                "minilm|config.json|\"pad_token_id\": 0|\"pad_token_id\": -1|pad_token_id",
                "minilm|config.json|\"hidden_size\": 48|\"hidden_size\": \"wide\"|hidden_size",
                "minilm|modules.json|models.Normalize|models.LSTM|LSTM",
                "minilm|modules.json|1_Pooling|../other|../other",
                "minilm|1_Pooling/config.json|\"pooling_mode_max_tokens\": false|\"pooling_mode_max_tokens\": true|max",
                "minilm|1_Pooling/config.json|_mean_tokens\": true|_mean_tokens\": false|pools",
                "minilm|sentence_bert_config.json|\"max_seq_length\": 64|\"max_seq_length\": 0|max_seq_length",
                "multilingual|2_Dense/config.json|linear.Identity|activation.Tanh|Tanh",
                "multilingual|2_Dense/config.json|\"in_features\": 48|\"in_features\": 47|another width",
                "nomic|config.json|\"prenorm\": false|\"prenorm\": true|prenorm",
                "nomic|config.json|\"qkv_proj_bias\": false,|\"x\": 1,|qkv_proj_bias",
                "nomic|config.json|\"rotary_emb_fraction\": 1.0|\"rotary_emb_fraction\": 0.5|rotary_emb_fraction",
                "nomic|config.json|\"swiglu\"|\"gelu\"|activation_function",
                "nomic|config.json|\"rotary_emb_scale_base\": null|\"rotary_emb_scale_base\": 512|rotary_emb_scale_base"
            })
    void whatAkinCannotComputeIsRefused(String name, String file, String right, String wrong, String why)
            throws Exception {
        FormulaSentence.write(name, folder);
        String before = Files.readString(folder.resolve(file));
        assertThat(before).contains(right);
        Files.writeString(folder.resolve(file), before.replace(right, wrong));
        assertThatThrownBy(() -> SentenceConfig.read(folder))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining(why);
    }

    @Test
    void brokenFilesAreRefused() throws Exception {
        FormulaSentence.write("minilm", folder);
        for (String file : new String[] {"modules.json", "1_Pooling/config.json", "config.json"}) {
            for (String content : new String[] {"{", "[1]", "\"x\"", ""}) {
                String before = Files.readString(folder.resolve(file));
                Files.writeString(folder.resolve(file), content);
                assertThatThrownBy(() -> SentenceConfig.read(folder))
                        .as("%s: %s", file, content)
                        .isInstanceOf(ModelFileException.class);
                Files.writeString(folder.resolve(file), before);
            }
        }
    }

    @Test
    void prefixesAreTheModelsOwn() throws Exception {
        FormulaSentence.write("minilm", folder);
        assertThat(SentenceConfig.read(folder).prefixes()).isEqualTo(new Prefixes("", ""));
        Files.writeString(folder.resolve("config_sentence_transformers.json"), """
            {"prompts": {"query": "query: ", "passage": "passage: "}}
            """);
        assertThat(SentenceConfig.read(folder).prefixes()).isEqualTo(new Prefixes("query: ", "passage: "));
        Files.writeString(folder.resolve("1_Pooling/config.json"), """
            {"pooling_mode": "cls", "include_prompt": false}
            """);
        assertThatThrownBy(() -> SentenceConfig.read(folder)).hasMessageContaining("leaves its prefix out");
    }

    @Test
    void withoutTheExtraFilesTokensAreAveraged() throws Exception {
        FormulaSentence.write("minilm", folder);
        Files.delete(folder.resolve("modules.json"));
        Files.delete(folder.resolve("sentence_bert_config.json"));
        Files.delete(folder.resolve("1_Pooling/config.json"));
        Files.delete(folder.resolve("1_Pooling"));
        SentenceConfig config = SentenceConfig.read(folder);
        assertThat(config.pooling()).isEqualTo(Pooling.MEAN);
        assertThat(config.context()).isEqualTo(80);
        assertThat(config.dimension()).isEqualTo(48);
    }
}

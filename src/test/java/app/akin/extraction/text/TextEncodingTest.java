package app.akin.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextEncodingTest {

    @Test
    void fortyLanguagesAreReadInWhateverTheyAreWritten() {
        List<String> wrong = new ArrayList<>();
        for (Written written : Written.all()) {
            for (Charset charset : written.encodings()) {
                byte[] bytes = written.in(charset);
                Optional<TextEncoding> encoding = TextEncoding.of(bytes);
                String read = encoding.map(found -> found.decode(bytes)).orElse("no text");
                if (!Normalizer.normalize(read, Normalizer.Form.NFC).equals(written.sentence())) {
                    wrong.add(written.language() + " in " + charset + ": " + encoding.map(TextEncoding::charset) + " "
                            + read);
                }
            }
        }
        assertThat(Written.all().stream().map(Written::language).distinct().count())
                .isGreaterThanOrEqualTo(40);
        assertThat(wrong).isEmpty();
    }

    @Test
    void westernLettersThatCameWithTheEuroAreRead() {
        Charset western = Charset.forName("ISO-8859-15");
        for (String words : new String[] {"Un cœur coûte 5 € à Noël", "L'œuvre et la sœur, 12 €", "Žižek š, 30 €"}) {
            byte[] bytes = words.getBytes(western);
            assertThat(TextEncoding.of(bytes).orElseThrow().decode(bytes)).isEqualTo(words);
        }
        byte[] half = "Add 1½ cups of flour, 5¼ of milk, and jalapeño".getBytes(Charset.forName("windows-1252"));
        assertThat(TextEncoding.of(half).orElseThrow().decode(half)).contains("1½ cups", "5¼");
    }

    @Test
    void whatIsMeasuredInIsNoLetterOfAnotherLanguage() {
        Charset western = Charset.forName("windows-1252");
        for (String words : new String[] {
            "Sie heißt Größe. 5 µm ± 2 °C", "Toleranz ± 0,5 µm", "§ 5 Abs. 2, Fläche 10 m²", "Add ½ cup"
        }) {
            byte[] bytes = words.getBytes(western);
            assertThat(TextEncoding.of(bytes).orElseThrow().decode(bytes)).isEqualTo(words);
        }
    }

    @Test
    void noiseIsNoText() {
        Random random = new Random(1);
        int taken = 0;
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[16 + random.nextInt(2000)];
            random.nextBytes(noise);
            taken += TextEncoding.of(noise).isPresent() ? 1 : 0;
            for (int at = 0; at < noise.length; at++) {
                noise[at] = (byte) (noise[at] < 32 && noise[at] >= 0 ? 0x80 + noise[at] : noise[at]);
            }
            taken += TextEncoding.of(noise).isPresent() ? 1 : 0;
        }
        assertThat(taken).isLessThan(5);
    }
}

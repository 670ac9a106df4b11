package app.akin.answer.chat;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.remote.ChatModel;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownPlaceTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:11434/v1, Ollama",
        "http://127.0.0.1:11434/v1, Ollama",
        "http://[::1]:1234/v1, LM Studio",
        "http://localhost:8080/v1, localhost",
        "http://box.example.org:11434/v1, box.example.org",
        "https://api.example.org/v1, api.example.org"
    })
    void aProgramIsNamedWhereItsPortIsItsOwnAndElseTheComputer(URI address, String name) {
        assertThat(KnownPlace.nameOf(new ChatModel(address, "llama3.2"))).isEqualTo(name);
    }
}

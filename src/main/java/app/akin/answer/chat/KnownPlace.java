package app.akin.answer.chat;

import app.akin.embedding.remote.RemoteAddress;
import app.akin.model.remote.ChatModel;
import java.net.URI;
import java.util.stream.Stream;

/** Where programs that run language models on this computer answer, unless somebody told them otherwise. */
public enum KnownPlace {
    OLLAMA("Ollama", "http://localhost:11434/v1"),
    LM_STUDIO("LM Studio", "http://localhost:1234/v1"),
    LLAMA_CPP("llama.cpp", "http://localhost:8080/v1"),
    VLLM("vLLM", "http://localhost:8000/v1");

    private final String program;
    private final URI address;

    KnownPlace(String program, String address) {
        this.program = program;
        this.address = URI.create(address);
    }

    /** The program that answers there, where its port is nobody else's; else the name of the computer. */
    public static String nameOf(ChatModel model) {
        return Stream.of(OLLAMA, LM_STUDIO)
                .filter(place -> RemoteAddress.isThisComputer(model.address())
                        && place.address.getPort() == model.address().getPort())
                .map(KnownPlace::program)
                .findFirst()
                .orElseGet(model::host);
    }

    public String program() {
        return program;
    }

    public URI address() {
        return address;
    }
}

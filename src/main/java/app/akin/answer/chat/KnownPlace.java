package app.akin.answer.chat;

import java.net.URI;

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

    public String program() {
        return program;
    }

    public URI address() {
        return address;
    }
}

package app.akin.model.remote;

import java.net.URI;

/** How a service that runs models is spoken to. */
public enum RemoteProtocol {
    /** OpenAI's embeddings protocol, which Ollama, llama.cpp and vLLM speak as well. */
    OPENAI("https://api.openai.com/v1"),
    /** Cohere's embed, which is told whether a text is a passage or a question. */
    COHERE("https://api.cohere.com/v2");

    private final URI home;

    RemoteProtocol(String home) {
        this.home = URI.create(home);
    }

    /** The address of the company that made the protocol. */
    public URI home() {
        return home;
    }
}

package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.answer.chat.ChatServer;
import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Answer;
import app.akin.proof.sample.Drawing;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Questions asked in a terminal: quoted without a language model, and written by one. */
final class AskIT {

    private static final String QUESTION = "How long is the guarantee on joints?";
    private static final String SENTENCE = "Our guarantee on joints made by us is five years.";

    @Test
    void aQuestionIsQuotedForAndWrittenAbout() throws IOException {
        try (AkinHome home = AkinHome.create();
                ChatServer server = ChatServer.start(_ -> "Five years [1]. Nobody knows [7].")) {
            Path folder = home.files().resolve("letters");
            write(
                    folder.resolve("plumber.txt"),
                    "Please pay within 21 days. " + SENTENCE + " Thank you for the coffee.");
            write(folder.resolve("garden.txt"), "The apples were picked in October. The pears follow next week.");
            home.index(folder);

            JsonObject quoted = home.run("--json", "ask", QUESTION).json();
            assertThat(quoted.get("answer").getAsString()).isEqualTo(SENTENCE);
            Answer nothing = home.run("ask", "--extract", "Who won the chess tournament in Reykjavik?")
                    .mustEndWith(3);
            assertThat(nothing.out()).contains("No sentence surely answers that");

            write(home.folder().resolve("answer-model.json"), """
                {"address": "%s", "model": "%s", "key": "", "agreed": []}
                """.formatted(server.address(), ChatServer.MODEL));
            Answer unasked = home.run("ask", QUESTION).mustEndWith(2);
            assertThat(unasked.err()).contains("would be sent to " + server.address());
            assertThat(server.requests()).as("nothing is sent before that").isEmpty();

            Answer written = home.run("ask", "--agree", QUESTION).mustEndWith(0);
            assertThat(written.out())
                    .contains("Five years.[1]")
                    .contains("Nobody knows. [?]")
                    .contains("plumber.txt");
            assertThat(server.heard())
                    .contains(SENTENCE)
                    .doesNotContain(folder.toString())
                    .doesNotContain("apples");
            JsonObject json = home.run("--json", "ask", QUESTION).json();
            assertThat(json.getAsJsonArray("sentences")).hasSize(2);
            assertThat(json.getAsJsonObject("model").get("name").getAsString()).isEqualTo(ChatServer.MODEL);

            Answer other = home.run("ask", "--model", "another", QUESTION).mustEndWith(1);
            assertThat(other.err()).contains("it knows no model of that name");
            assertThat(home.run("ask", "--model", ChatServer.MODEL, QUESTION)
                            .mustEndWith(0)
                            .out())
                    .contains("Five years.[1]");

            server.leave();
            Answer away = home.run("ask", QUESTION).mustEndWith(1);
            assertThat(away.err()).contains("nobody answers at its address");
            assertThat(away.out()).as("the sentence itself needs no model").contains(SENTENCE);
        }
    }

    private static void write(Path file, String text) {
        Drawing.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}

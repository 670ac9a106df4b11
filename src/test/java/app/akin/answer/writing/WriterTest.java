package app.akin.answer.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.answer.FoundPassages;
import app.akin.answer.chat.ChatClient;
import app.akin.answer.chat.ChatException;
import app.akin.answer.chat.ChatFault;
import app.akin.answer.chat.ChatServer;
import app.akin.answer.writing.Writer.Answerer;
import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import app.akin.model.remote.ChatModel;
import app.akin.model.remote.Secret;
import app.akin.task.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriterTest {

    private static final int SMALL_CONTEXT = 2100;

    private ChatServer server;
    private final ChatClient client = new ChatClient();
    private final Writer writer = new Writer(client);
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        server = ChatServer.start(_ -> "It ends on 31 March [1].");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void whatTheModelCannotReadAtOnceIsHalvedUntilItCan() throws Exception {
        server.behave((exchange, text) -> {
            if (server.requests().getLast().toString().length() > 4000) {
                ChatServer.refuse(exchange, 400, "context_length_exceeded", "maximum context length");
            } else {
                ChatServer.begin(exchange);
                ChatServer.send(exchange.getResponseBody(), ChatServer.said(text) + "data: [DONE]\n\n");
            }
        });
        Written written = ask(Sources.fitting(passages(8), server.model()));
        assertThat(written.fewer()).isTrue();
        assertThat(written.sources()).hasSizeLessThan(8).isNotEmpty();
        assertThat(written.text().plain()).isEqualTo("It ends on 31 March.");
    }

    @Test
    void anAnswerThatBreaksOffKeepsWhatCame() throws Exception {
        server.behave((exchange, _) -> {
            ChatServer.begin(exchange);
            ChatServer.send(exchange.getResponseBody(), ChatServer.said("It ends [1]. On"));
        });
        Written written = ask(Sources.fitting(passages(1), server.model()));
        assertThat(written.broken()).contains(ChatFault.CUT_OFF);
        assertThat(written.text().plain()).isEqualTo("It ends. On");
    }

    @Test
    void aModelThatSaysNothingIsNone() {
        server.say(_ -> "");
        assertThatThrownBy(() -> ask(Sources.fitting(passages(1), server.model())))
                .isInstanceOfSatisfying(
                        ChatException.class, e -> assertThat(e.fault()).isEqualTo(ChatFault.NONSENSE));
    }

    @Test
    void whatWasAskedBeforeGoesAlong() throws Exception {
        writer.answer(
                answerer(server.model()),
                "And how much is it?",
                Sources.fitting(passages(1), server.model()),
                Optional.of(new Exchange("When does it end?", "On 31 March.")),
                (_, _) -> {},
                new Cancellation());
        assertThat(server.heard()).contains("When does it end?").contains("On 31 March.");
    }

    @Test
    void aLongDocumentIsSummedUpInPartsWithItsOwnNumbers() throws Exception {
        server.say(words ->
                words.contains("[9]") && !words.contains("[1]") ? "The ninth says so [9]." : "It says so [1].");
        ChatModel small = new ChatModel(server.address(), ChatServer.MODEL, OptionalInt.of(SMALL_CONTEXT));
        List<String> parts = new ArrayList<>();
        Written written = writer.sumUp(
                answerer(small),
                passages(12),
                "English",
                new Writer.Listener() {
                    @Override
                    public void said(AnswerText now, List<Source> sources) {
                        heard.add(now.plain());
                    }

                    @Override
                    public void read(int done, int total) {
                        parts.add(done + " of " + total);
                    }
                },
                new Cancellation());
        assertThat(server.requests()).hasSizeGreaterThan(2);
        assertThat(parts).hasSizeGreaterThan(2).first().asString().startsWith("0 of ");
        assertThat(written.sources()).hasSize(12);
        assertThat(written.text().cited()).isNotEmpty().allMatch(number -> number <= 12);
        assertThat(heard).isNotEmpty();
    }

    @Test
    void whatIsTooLongToBeSummedUpWholeSaysSo() throws Exception {
        server.say(_ -> "It says so [1].");
        ChatModel small = new ChatModel(server.address(), ChatServer.MODEL, OptionalInt.of(SMALL_CONTEXT));
        Written written = writer.sumUp(answerer(small), passages(400), "English", (_, _) -> {}, new Cancellation());
        assertThat(written.sources()).hasSizeLessThan(400);
        assertThat(written.fewer()).isTrue();
    }

    private Written ask(List<Source> sources) throws ChatException {
        return writer.answer(
                answerer(server.model()),
                "When does it end?",
                sources,
                Optional.empty(),
                (now, _) -> heard.add(now.plain()),
                new Cancellation());
    }

    private static Answerer answerer(ChatModel model) {
        return new Answerer(model, Secret.NONE);
    }

    private static List<Hit> passages(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(WriterTest::hit).toList();
    }

    private static Hit hit(int number) {
        String text = ("Passage " + number + " says that the lease ends on 31 March. ").repeat(8);
        return FoundPassages.passage(number, 1, "file:///home/ruth/lease.txt", number, text, Band.STRONG);
    }
}

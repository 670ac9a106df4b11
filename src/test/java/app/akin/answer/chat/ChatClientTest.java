package app.akin.answer.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.akin.model.remote.ChatModel;
import app.akin.model.remote.Secret;
import app.akin.task.Cancellation;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that is strict about the protocol: answers as they stream, and every way in which they fail. */
class ChatClientTest {

    private static final List<Message> HELLO = List.of(new Message(Message.Speaker.USER, "Hello"));
    private static final String SAID = "The lease ends on 31 March. 임대차는 3월 31일에 끝납니다. 🌱";
    private static final Duration SHORT = Duration.ofMillis(300);

    private ChatServer server;
    private final ChatClient client = new ChatClient();
    private final List<String> pieces = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        server = ChatServer.start(_ -> SAID);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void anAnswerStreamsInAndIsWhole() throws Exception {
        assertThat(ask(server.model())).isTrue();
        assertThat(pieces).hasSizeGreaterThan(5);
        assertThat(String.join("", pieces)).isEqualTo(SAID);
    }

    @Test
    void itsModelsAreListedWithWhatTheyReadAtOnce() throws Exception {
        assertThat(client.models(server.address(), Secret.NONE))
                .containsExactly(
                        new OfferedModel(ChatServer.MODEL, OptionalInt.of(8192)),
                        new OfferedModel("other", OptionalInt.empty()));
    }

    @Test
    void nobodyAtTheAddressIsSaidSo() {
        URI address = server.address();
        server.close();
        assertThat(fault(new ChatModel(address, "any"))).isEqualTo(ChatFault.ABSENT);
        assertThatThrownBy(() -> client.models(address, Secret.NONE))
                .isInstanceOfSatisfying(
                        ChatException.class, e -> assertThat(e.fault()).isEqualTo(ChatFault.ABSENT));
    }

    @Test
    void aModelThatIsNotThereIsSaidSo() {
        assertThat(fault(new ChatModel(server.address(), "gone"))).isEqualTo(ChatFault.UNKNOWN_MODEL);
    }

    @Test
    void aKeyThatIsMissingOrWrongIsSaidSoAndNeverRepeated() throws Exception {
        server.want("right");
        assertThat(fault(server.model())).isEqualTo(ChatFault.KEY_WANTED);
        ChatException refused =
                catchThrowableOfType(ChatException.class, () -> ask(server.model(), Secret.of("sk-wrong")));
        assertThat(refused.fault()).isEqualTo(ChatFault.KEY_REFUSED);
        assertThat(refused).hasMessageNotContaining("sk-wrong");
        assertThat(ask(server.model(), Secret.of("right"))).isTrue();
    }

    @Test
    void refusalsAreToldApart() {
        answers(429, "insufficient_quota", "You exceeded your current quota");
        assertThat(fault(server.model())).isEqualTo(ChatFault.QUOTA);
        answers(429, "rate_limit_exceeded", "Rate limit reached");
        assertThat(fault(server.model())).isEqualTo(ChatFault.BUSY);
        answers(400, "context_length_exceeded", "This model's maximum context length is 4096 tokens");
        assertThat(fault(server.model())).isEqualTo(ChatFault.TOO_LONG);
        answers(503, "unavailable_error", "Loading model");
        assertThat(fault(server.model())).isEqualTo(ChatFault.BUSY);
        answers(404, "api_error", "model 'tiny-chat' not found, try pulling it first");
        assertThat(fault(server.model())).isEqualTo(ChatFault.UNKNOWN_MODEL);
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (ChatServer other = ChatServer.start(_ -> "caught")) {
            server.behave((exchange, _) -> {
                exchange.getResponseHeaders().set("Location", other.address() + "/chat/completions");
                ChatServer.reply(exchange, 307, "text/plain", "");
            });
            assertThat(fault(server.model())).isEqualTo(ChatFault.REDIRECT);
            assertThat(other.paths()).isEmpty();
        }
    }

    @Test
    void aWebPageOrOtherNonsenseIsSaidToBeNone() {
        server.behave((exchange, _) -> ChatServer.reply(exchange, 200, "text/html", "<h1>Sign in</h1>"));
        assertThat(fault(server.model())).isEqualTo(ChatFault.NONSENSE);
        server.behave((exchange, _) -> {
            ChatServer.begin(exchange);
            ChatServer.send(exchange.getResponseBody(), "data: {\"weather\":\"fine\"}\n\n");
        });
        assertThat(fault(server.model())).isEqualTo(ChatFault.NONSENSE);
        server.behave((exchange, _) -> {
            ChatServer.begin(exchange);
            ChatServer.send(exchange.getResponseBody(), "data: {\"choices\n\n");
        });
        assertThat(fault(server.model())).isEqualTo(ChatFault.NONSENSE);
    }

    @Test
    void aStreamThatIsCutOffLeavesWhatCame() {
        server.behave((exchange, text) -> {
            ChatServer.begin(exchange);
            ChatServer.send(exchange.getResponseBody(), ChatServer.said("The lease "));
        });
        assertThat(fault(server.model())).isEqualTo(ChatFault.CUT_OFF);
        assertThat(pieces).containsExactly("The lease ");
    }

    @Test
    void anErrorInTheMiddleOfAStreamIsUnderstood() {
        server.behave((exchange, _) -> {
            ChatServer.begin(exchange);
            ChatServer.send(exchange.getResponseBody(), ChatServer.said("The "));
            ChatServer.send(
                    exchange.getResponseBody(), "data: {\"error\":{\"message\":\"maximum context length\"}}\n\n");
        });
        assertThat(fault(server.model())).isEqualTo(ChatFault.TOO_LONG);
    }

    @Test
    void nothingIsMadeReadyBeforeTheFirstRequest() throws Exception {
        Set<Thread> before = networkThreads();
        try (ChatClient fresh = new ChatClient()) {
            assertThat(before).containsAll(networkThreads());
            fresh.models(server.address(), Secret.NONE);
            assertThat(networkThreads()).anyMatch(thread -> !before.contains(thread));
        }
    }

    @Test
    void afterItsEndNothingIsSent() {
        client.close();
        assertThat(fault(server.model())).isEqualTo(ChatFault.ABSENT);
        assertThatThrownBy(() -> client.models(server.address(), Secret.NONE)).isInstanceOf(ChatException.class);
    }

    @Test
    void silenceEndsInTime() {
        CountDownLatch over = new CountDownLatch(1);
        server.behave((exchange, _) -> {
            ChatServer.begin(exchange);
            ChatServer.send(exchange.getResponseBody(), ChatServer.said("Well"));
            await(over);
        });
        ChatLimits limits = new ChatLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), SHORT);
        try (ChatClient hasty = new ChatClient(limits, HttpClient.newBuilder())) {
            assertThatThrownBy(() -> hasty.say(server.model(), Secret.NONE, HELLO, pieces::add, new Cancellation()))
                    .isInstanceOfSatisfying(
                            ChatException.class, e -> assertThat(e.fault()).isEqualTo(ChatFault.SILENT));
        } finally {
            over.countDown();
        }
        assertThat(pieces).containsExactly("Well");
    }

    @Test
    void whoeverStopsItIsFreeAtOnce() {
        CountDownLatch over = new CountDownLatch(1);
        server.behave((exchange, _) -> {
            ChatServer.begin(exchange);
            ChatServer.send(exchange.getResponseBody(), ChatServer.said("Well"));
            await(over);
        });
        Cancellation cancellation = new Cancellation();
        assertThatThrownBy(() ->
                        client.say(server.model(), Secret.NONE, HELLO, piece -> cancellation.cancel(), cancellation))
                .isInstanceOf(CancellationException.class);
        over.countDown();
    }

    @Test
    void nothingIsSentWithoutEncryptionToAnotherComputer() {
        assertThat(fault(new ChatModel(URI.create("http://192.0.2.1/v1"), "any")))
                .isEqualTo(ChatFault.NOT_SAFE);
    }

    private void answers(int status, String code, String message) {
        server.behave((exchange, _) -> ChatServer.refuse(exchange, status, code, message));
    }

    private ChatFault fault(ChatModel model) {
        return catchThrowableOfType(ChatException.class, () -> ask(model)).fault();
    }

    private boolean ask(ChatModel model) throws ChatException {
        return ask(model, Secret.NONE);
    }

    private boolean ask(ChatModel model, Secret key) throws ChatException {
        return client.say(model, key, HELLO, pieces::add, new Cancellation());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Those of Java's own clients; each has one for as long as it is open. */
    private static Set<Thread> networkThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient-"))
                .collect(Collectors.toSet());
    }
}

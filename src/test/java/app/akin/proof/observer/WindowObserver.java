package app.akin.proof.observer;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Window;

/**
 * A Java agent that tells what the window shows. It listens on the loopback address, at the port that it writes into the
 * file it was given, and answers one line of JSON to one line of question.
 */
public final class WindowObserver {

    private static final Gson JSON = new Gson();

    private WindowObserver() {}

    /** Called by Java before the program's own start. */
    public static void premain(String portFile) throws IOException {
        ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        FirstFrame frame = new FirstFrame();
        daemon("observer-frame", frame::watch);
        daemon("observer", () -> answer(door, frame));
        Path part = Path.of(portFile + ".part");
        Files.writeString(part, Integer.toString(door.getLocalPort()));
        Files.move(part, Path.of(portFile), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void daemon(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void answer(ServerSocket door, FirstFrame frame) {
        while (true) {
            try (Socket visitor = door.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8));
                Object said = answer(in.readLine(), frame);
                visitor.getOutputStream().write((JSON.toJson(said) + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                System.err.println("observer: " + e);
            }
        }
    }

    private static Object answer(String question, FirstFrame frame) {
        String[] words = question.split(" ", 2);
        return switch (words[0]) {
            case "frame" -> frame.millis();
            case "cards" -> onTheWindowsThread(Seen::cards);
            case "texts" -> onTheWindowsThread(() -> Seen.texts(words[1]));
            case "bounds" -> onTheWindowsThread(() -> Seen.bounds(words[1]));
            case "windows" -> onTheWindowsThread(Seen::windows);
            case "pulses" -> waitForPulses(Integer.parseInt(words[1]));
            case "heap" -> {
                System.gc();
                yield Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            }
            case "throw" -> {
                Platform.runLater(() -> {
                    throw new IllegalStateException("thrown by a test");
                });
                yield true;
            }
            default -> "unknown question: " + question;
        };
    }

    /** Lets the window draw itself so often: on a busy machine that takes longer. */
    private static boolean waitForPulses(int count) {
        for (int pulse = 0; pulse < count; pulse++) {
            CompletableFuture<Boolean> drawn = new CompletableFuture<>();
            Platform.runLater(() -> {
                Runnable listener = () -> drawn.complete(true);
                var scene = Window.getWindows().getFirst().getScene();
                scene.addPostLayoutPulseListener(listener);
                drawn.whenComplete(
                        (done, failed) -> Platform.runLater(() -> scene.removePostLayoutPulseListener(listener)));
                Platform.requestNextPulse();
            });
            drawn.orTimeout(60, TimeUnit.SECONDS).join();
        }
        return true;
    }

    private static Object onTheWindowsThread(Supplier<Object> question) {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        try {
            Platform.runLater(() -> {
                try {
                    answer.complete(question.get());
                } catch (RuntimeException e) {
                    answer.completeExceptionally(e);
                }
            });
            return answer.get(60, TimeUnit.SECONDS);
        } catch (IllegalStateException e) {
            return List.of(); // no toolkit yet: nothing is shown
        } catch (Exception e) {
            return "failed: " + e;
        }
    }

    /** Waits for the first frame of the first window. */
    private static final class FirstFrame {

        private final Instant start =
                ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        private volatile long millis = -1;

        long millis() {
            return millis;
        }

        void watch() {
            try {
                while (millis < 0) {
                    TimeUnit.MILLISECONDS.sleep(2);
                    List<Window> windows = new ArrayList<>(Window.getWindows());
                    if (windows.stream().anyMatch(Window::isShowing)) {
                        CompletableFuture<Instant> drawn = new CompletableFuture<>();
                        Platform.runLater(() -> windows.getFirst()
                                .getScene()
                                .addPostLayoutPulseListener(() -> drawn.complete(Instant.now())));
                        Platform.requestNextPulse();
                        millis = Duration.between(start, drawn.get()).toMillis();
                    }
                }
            } catch (Exception e) {
                System.err.println("observer: " + e);
            }
        }
    }
}

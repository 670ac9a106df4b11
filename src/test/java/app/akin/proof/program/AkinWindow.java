package app.akin.proof.program;

import app.akin.proof.observer.WindowObserver;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The packaged program's window on a screen, and an observer inside it that tells what it shows. */
public final class AkinWindow {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final AkinHome home;
    private final RunningAkin run;
    private final Path portFile;

    private AkinWindow(AkinHome home, RunningAkin run, Path portFile) {
        this.home = home;
        this.run = run;
        this.portFile = portFile;
    }

    /** Starts the window and waits until it is drawn. */
    public static AkinWindow open(AkinHome home, Screen screen) {
        Path portFile = home.files().resolveSibling("observer-" + System.nanoTime());
        Path agent = home.files().resolveSibling("observer.jar");
        pack(agent);
        home.with("DISPLAY", screen.display())
                .with("LC_ALL", "C.UTF-8")
                .with("AKIN_JAVA_OPTS", "-Duser.language=en -javaagent:" + agent + "=" + portFile);
        AkinWindow window = new AkinWindow(home, home.start(), portFile);
        Await.until(PATIENCE, () -> "a window; it said: " + window.run.said(), () -> window.firstFrameMillis() >= 0);
        home.with("AKIN_JAVA_OPTS", "");
        return window;
    }

    public RunningAkin run() {
        return run;
    }

    /** From the start of the process to the first frame of its window; -1 before. */
    long firstFrameMillis() {
        return Files.exists(portFile) ? ask("frame").getAsLong() : -1;
    }

    /** The cards in view, in reading order. */
    public List<Card> cards() {
        return List.of(new Gson().fromJson(ask("cards"), Card[].class));
    }

    public List<String> texts(String selector) {
        return List.of(new Gson().fromJson(ask("texts " + selector), String[].class));
    }

    public List<String> titles() {
        return List.of(new Gson().fromJson(ask("windows"), String[].class));
    }

    /** Where the first such node in view lies on the screen: x, y, width, height; empty when there is none. */
    public double[] bounds(String selector) {
        return new Gson().fromJson(ask("bounds " + selector), double[].class);
    }

    /** Waits until it has drawn itself often enough for every fade to be over. */
    public void settle() {
        ask("pulses 30");
    }

    /** Tidies Java's heap, and tells how many bytes of it are in use then. */
    public long tidiedHeap() {
        return ask("heap").getAsLong();
    }

    public void throwOnTheWindowsThread() {
        ask("throw");
    }

    /** The middle of a control on the screen; waits until it is there. */
    public Place place(String selector) {
        return Await.value(PATIENCE, selector + " in view; there is " + titles(), () -> {
            double[] bounds = bounds(selector);
            return bounds.length == 0
                    ? Optional.empty()
                    : Optional.of(new Place(
                            (int) (bounds[0] + bounds[2] / 2), (int) (bounds[1] + bounds[3] / 2), (int) bounds[2]));
        });
    }

    private JsonElement ask(String question) {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(Files.readString(portFile)))) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return JsonParser.parseString(in.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException("asking the window; it said: " + run.said(), e);
        }
    }

    private static void pack(Path agent) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", WindowObserver.class.getName());
        String folder = WindowObserver.class.getPackageName().replace('.', '/');
        Path classes = Path.of(System.getProperty("akin.basedir", "."), "target/test-classes")
                .resolve(folder);
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(agent), manifest);
                Stream<Path> files = Files.list(classes)) {
            for (Path file : files.toList()) {
                jar.putNextEntry(new JarEntry(folder + "/" + file.getFileName()));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A card on the wall. */
    public record Card(String id, String name, String accessible, boolean selected, double x, double y) {}

    /** The middle of something on the screen, and how wide it is, in pixels. */
    public record Place(int x, int y, int width) {}
}

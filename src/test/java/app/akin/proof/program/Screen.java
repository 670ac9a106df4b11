package app.akin.proof.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** An X server with a window manager of its own, and a hand for its mouse and keyboard. */
public final class Screen implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int STEPS = 12;
    /** Longer than any desktop's time between the two presses of a double click. */
    private static final Duration ANOTHER_CLICK = Duration.ofMillis(800);

    private final Process server;
    private final Process manager;
    private final String display;
    private String lastClicked = "";
    private long lastClick;

    private Screen(Process server, Process manager, String display) {
        this.server = server;
        this.manager = manager;
        this.display = display;
    }

    public static Screen open() {
        return open(1600, 1000);
    }

    public static Screen open(int width, int height) {
        for (String program : List.of("Xvfb", "openbox", "xdotool", "xprop")) {
            Assumptions.assumeTrue(isInstalled(program), program + " is not installed");
        }
        try {
            Process server = new ProcessBuilder(
                            "Xvfb",
                            "-r",
                            // Else the first program that leaves takes the manager with it while that one connects.
                            "-noreset",
                            "-displayfd",
                            "1",
                            "-screen",
                            "0",
                            width + "x" + height + "x24",
                            "-nolisten",
                            "tcp")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader said = server.inputReader(StandardCharsets.US_ASCII);
            String display = ":" + said.readLine().strip();
            ProcessBuilder manager = new ProcessBuilder("openbox", "--sm-disable")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            manager.environment().put("DISPLAY", display);
            Screen screen = new Screen(server, manager.start(), display);
            Await.until(
                    PATIENCE,
                    "a window manager",
                    () -> screen.ask("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")
                            .contains("window id"));
            return screen;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String display() {
        return display;
    }

    /** The window that has the keyboard; nothing when none has. */
    public String activeWindow() {
        return ask("xdotool", "getactivewindow");
    }

    public void activate(String window) {
        ask("xdotool", "windowactivate", "--sync", window);
    }

    public void moveMouse(int x, int y) {
        ask("xdotool", "mousemove", Integer.toString(x), Integer.toString(y));
    }

    /** One click: one that follows another at the same place waits until the two are no double click. */
    public void click(int x, int y) {
        String place = x + "," + y;
        if (place.equals(lastClicked)) {
            Await.until(
                    PATIENCE, "time for another click", () -> System.nanoTime() - lastClick > ANOTHER_CLICK.toNanos());
        }
        moveMouse(x, y);
        ask("xdotool", "click", "1");
        lastClicked = place;
        lastClick = System.nanoTime();
    }

    public void doubleClick(int x, int y) {
        moveMouse(x, y);
        ask("xdotool", "click", "--repeat", "2", "--delay", "80", "1");
        lastClicked = x + "," + y;
        lastClick = System.nanoTime();
    }

    /** Clicks while {@code key} is held. */
    public void clickWith(String key, int x, int y) {
        moveMouse(x, y);
        ask("xdotool", "keydown", key, "click", "1", "keyup", key);
    }

    /** Turns the mouse's wheel towards oneself. */
    public void wheel(int x, int y, int notches) {
        moveMouse(x, y);
        ask("xdotool", "click", "--repeat", Integer.toString(notches), "--delay", "60", "5");
    }

    public void key(String key) {
        ask("xdotool", "key", key);
    }

    public void type(String words) {
        ask("xdotool", "type", "--delay", "40", words);
    }

    /** Presses at one place, moves as a hand does, and lets go at another once {@code arrived} says that it is seen there. */
    public void drag(int fromX, int fromY, int toX, int toY, Callable<Boolean> arrived) {
        click(fromX, fromY);
        asAHandDoes();
        carry(fromX, fromY, toX, toY, arrived);
        letGo();
    }

    /** As {@link #drag}, but without a click before, and holds on to it. */
    public void carry(int fromX, int fromY, int toX, int toY, Callable<Boolean> arrived) {
        moveMouse(fromX, fromY);
        asAHandDoes();
        ask("xdotool", "mousedown", "1");
        for (int step = 1; step <= STEPS; step++) {
            moveMouse(fromX + (toX - fromX) * step / STEPS, fromY + (toY - fromY) * step / STEPS);
            asAHandDoes();
        }
        boolean seen = Await.holdsWithin(PATIENCE, () -> {
            moveMouse(toX + 3, toY + 3);
            asAHandDoes();
            moveMouse(toX, toY);
            asAHandDoes();
            return arrived.call();
        });
        if (!seen) {
            letGo();
            throw new AssertionError("what is dragged is not seen where it was carried to");
        }
    }

    public void letGo() {
        ask("xdotool", "mouseup", "1");
    }

    @Override
    public void close() {
        manager.destroy();
        server.destroy();
        try {
            server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The protocol of dragging needs the target's answer between two moves. */
    private static void asAHandDoes() {
        try {
            TimeUnit.MILLISECONDS.sleep(60);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String ask(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", display);
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            process.waitFor();
            return said;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(Arrays.toString(command), e);
        }
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}

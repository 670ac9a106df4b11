package app.akin.settings;

import app.akin.task.Listeners;
import app.akin.task.Listening;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The settings in memory and in their file. Safe from any thread; only opening, saving and closing touch the disk.
 *
 * <p>Changes are saved together after a short pause. Only what changed here is written over the file as it is then, so
 * that a terminal and a window of the same data folder do not undo each other, and a newer version's keys survive.
 */
public final class SettingsStore implements LiveSettings, AutoCloseable {

    static final Duration PAUSE_BEFORE_SAVING = Duration.ofMillis(500);

    private final Path file;
    private final Later later;
    private final Consumer<SettingsProblem> problems;
    private final Listeners<Settings> listeners = new Listeners<>();
    private Settings settings;
    private JsonObject saved;
    private boolean savePending;

    private SettingsStore(Path file, Later later, Consumer<SettingsProblem> problems, JsonObject json) {
        this.file = file;
        this.later = later;
        this.problems = problems;
        settings = SettingsJson.read(json);
        saved = SettingsJson.write(settings);
    }

    /**
     * Reads {@code file}, which only its owner may read from then on; a missing one means the defaults.
     *
     * @param later runs a task after a while, on a thread that may touch the disk: {@code tasks::after}
     * @param problems is told what could not be saved, from whatever thread found out
     * @throws SettingsMistakeException when something in it cannot be meant as it stands there; it is left as it is
     */
    public static SettingsStore open(Path file, Later later, Consumer<SettingsProblem> problems) {
        try {
            PrivateFolders.tighten(file);
        } catch (IOException e) {
            problems.accept(new SettingsProblem.ReadByOthers(file, inWords(e)));
        }
        return new SettingsStore(file, later, problems, SettingsCheck.read(file));
    }

    /**
     * Gives a file with a mistake another name, so that Akin begins with the usual settings.
     *
     * @return the new name, or the old one where it cannot be renamed
     */
    public static Path setAside(Path file) {
        return SetAside.of(file);
    }

    @Override
    public synchronized Settings settings() {
        return settings;
    }

    @Override
    public void update(UnaryOperator<Settings> change) {
        Settings changed;
        synchronized (this) {
            changed = change.apply(settings);
            if (changed.equals(settings)) {
                return;
            }
            settings = changed;
            if (!savePending) {
                savePending = true;
                later.run(PAUSE_BEFORE_SAVING, this::save);
            }
        }
        listeners.tell(changed);
    }

    @Override
    public Listening listen(Consumer<Settings> listener) {
        return listeners.add(listener);
    }

    /** Writes what changed since the last time, now. */
    public synchronized void save() {
        savePending = false;
        JsonObject wanted = SettingsJson.write(settings);
        if (wanted.equals(saved)) {
            return;
        }
        try {
            write(merge(wanted, SettingsCheck.read(file)));
            saved = wanted;
        } catch (SettingsMistakeException e) {
            // Somebody is writing it by hand: what they have so far is theirs.
            problems.accept(new SettingsProblem.NotSaved(file, e.getMessage()));
        } catch (IOException e) {
            problems.accept(new SettingsProblem.NotSaved(file, inWords(e)));
        }
    }

    /** Saves what is not saved yet. */
    @Override
    public void close() {
        listeners.clear();
        save();
    }

    private JsonObject merge(JsonObject wanted, JsonObject onDisk) {
        Set<String> mine = new TreeSet<>(wanted.keySet());
        mine.addAll(saved.keySet());
        for (String key : mine) {
            if (Objects.equals(wanted.get(key), saved.get(key))) {
                continue;
            }
            if (wanted.has(key)) {
                onDisk.add(key, wanted.get(key));
            } else {
                onDisk.remove(key);
            }
        }
        return onDisk;
    }

    private void write(JsonObject json) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        PrivateFolders.create(folder);
        Path part = Files.createTempFile(folder, "settings", ".part");
        try {
            Files.writeString(part, SettingsJson.print(json));
            // Without this a power cut may leave the new name on an empty file.
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String inWords(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** Runs a task once, after a while. */
    @FunctionalInterface
    public interface Later {
        void run(Duration delay, Runnable task);
    }
}

package app.akin.app;

import app.akin.settings.Appearance;
import app.akin.settings.Language;
import app.akin.settings.Look;
import app.akin.settings.Settings;
import app.akin.settings.SettingsStore;
import app.akin.settings.WindowState.Position;
import app.akin.ui.shell.UiSettings;
import app.akin.ui.shell.WindowState;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The window's view of the settings, which are kept in one file with all the others. */
record WindowSettings(SettingsStore store) implements UiSettings, WindowState {

    // ---- what a person sets

    @Override
    public UiSettings.Values values() {
        return values(store.settings());
    }

    @Override
    public void change(UnaryOperator<UiSettings.Values> change) {
        store.update(settings -> {
            UiSettings.Values changed = change.apply(values(settings));
            return settings.withLook(look(changed)).withDatabase(changed.server());
        });
    }

    @Override
    public void listen(Consumer<UiSettings.Values> listener) {
        store.listen(settings -> listener.accept(values(settings)));
    }

    private static UiSettings.Values values(Settings settings) {
        Look look = settings.look();
        return new UiSettings.Values(
                scheme(look.appearance()),
                tag(look.language()),
                look.textPercent(),
                look.highContrast(),
                look.reducedMotion(),
                settings.database());
    }

    private static Look look(UiSettings.Values values) {
        return new Look(
                language(values.language()),
                appearance(values.scheme()),
                values.textPercent(),
                values.contrast(),
                values.still());
    }

    private static Scheme scheme(Appearance appearance) {
        return switch (appearance) {
            case SYSTEM -> Scheme.SYSTEM;
            case LIGHT -> Scheme.LIGHT;
            case DARK -> Scheme.DARK;
        };
    }

    private static Appearance appearance(Scheme scheme) {
        return switch (scheme) {
            case SYSTEM -> Appearance.SYSTEM;
            case LIGHT -> Appearance.LIGHT;
            case DARK -> Appearance.DARK;
        };
    }

    private static Optional<String> tag(Language language) {
        return switch (language) {
            case SYSTEM -> Optional.empty();
            case ENGLISH -> Optional.of("en");
            case KOREAN -> Optional.of("ko");
        };
    }

    private static Language language(Optional<String> tag) {
        return switch (tag.orElse("")) {
            case "en" -> Language.ENGLISH;
            case "ko" -> Language.KOREAN;
            default -> Language.SYSTEM;
        };
    }

    // ---- how the window was left

    @Override
    public WindowState.Values last() {
        var window = store.settings().window();
        return new WindowState.Values(
                window.position().map(at -> new Place(at.x(), at.y(), window.width(), window.height())),
                window.maximised(),
                window.sidebar(),
                window.details(),
                window.detailsWidth(),
                window.thumbSize());
    }

    @Override
    public void keep(WindowState.Values values) {
        store.update(settings -> {
            var window = settings.window()
                    .withMaximised(values.maximised())
                    .withSidebar(values.sidebar())
                    .withDetails(values.details(), values.detailsWidth())
                    .withThumbSize((int) Math.round(values.thumbSize()));
            return settings.withWindow(values.place()
                    .map(place -> window.withBounds(new Position(place.x(), place.y()), place.width(), place.height()))
                    .orElse(window));
        });
    }
}

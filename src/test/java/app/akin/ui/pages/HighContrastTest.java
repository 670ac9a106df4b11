package app.akin.ui.pages;

import app.akin.library.models.Models.State;
import app.akin.settings.Appearance;
import app.akin.ui.shell.page.PageId;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With high contrast what is drawn upon something is seen on it. */
class HighContrastTest extends PageTest {

    /** What WCAG 2.2 asks of the parts of a control (1.4.11). */
    private static final double ENOUGH = 3;

    private void open(Appearance appearance) {
        open();
        onFx(() -> {
            world.settings()
                    .update(settings -> settings.withLook(
                            settings.look().withAppearance(appearance).withHighContrast(true)));
            return true;
        });
        become(full());
    }

    @ParameterizedTest
    @EnumSource(
            value = Appearance.class,
            names = {"LIGHT", "DARK"})
    void theThumbOfASwitchIsSeen(Appearance appearance) {
        open(appearance);
        show(PageId.SETTINGS);
        for (String id : new String[] {"contrast", "generalPlaces"}) {
            Node toggle = node(id, Node.class);
            await(id + " is seen", () -> contrast(toggle, ".thumb-area", ".thumb") >= ENOUGH);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Appearance.class,
            names = {"LIGHT", "DARK"})
    void whatIsDoneIsToldFromWhatIsLeft(Appearance appearance) {
        open(appearance);
        world.models().become(FakeModels.clip(new State.Building(8_020, 12_480)));
        show(PageId.MODELS);
        Node bar = node("bar", Node.class);
        await("the bar is seen", () -> contrast(bar, ".track", ".bar") >= ENOUGH);
    }

    /** Of the innermost grounds of two parts, from 1 to 21. */
    private static double contrast(Node control, String one, String other) {
        Region first = (Region) control.lookup(one);
        Region second = (Region) control.lookup(other);
        if (!isDrawn(first) || !isDrawn(second)) {
            return 0;
        }
        double a = luminance(first) + 0.05;
        double b = luminance(second) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static boolean isDrawn(Region part) {
        return part != null && part.getBackground() != null;
    }

    private static double luminance(Region part) {
        Color colour = (Color) part.getBackground().getFills().getLast().getFill();
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}

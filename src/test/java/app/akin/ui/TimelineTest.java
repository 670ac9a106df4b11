package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The time beside the scroll bar of a wall that is in the order of time. */
class TimelineTest extends AskedWindowTest {

    private static final String BAR = ".wall-list .scroll-bar:vertical";

    private String month() {
        return onFx(() -> scene().lookup("#timelineMonth") instanceof Label month ? month.getText() : "");
    }

    @Test
    void theMonthInSightIsNamedWhileTheBarIsDraggedAndOnlyInTheOrderOfTime() {
        open(library);
        askedAndAnswered("moon");
        assertThat(nodes(".timeline-tick")).as("best first").isEmpty();

        key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT2);
        await("ticks are there", () -> nodes(".timeline-tick").size() > 2);
        assertThat(month()).as("nobody looks at the bar").isEmpty();

        FxRobot hand = robot(); // one that knows what it has pressed
        hand.moveTo(BAR + " .thumb");
        await("the newest month is named", () -> !month().isEmpty());
        String newest = month();
        hand.press(MouseButton.PRIMARY).moveBy(0, 200);
        await("an older month is named", () -> !month().isEmpty() && !month().equals(newest));
        hand.release(MouseButton.PRIMARY);

        hand.moveTo("#searchText");
        await("no month is named", () -> month().isEmpty());
        key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT1);
        await("no ticks are there", () -> nodes(".timeline-tick").isEmpty());
    }
}

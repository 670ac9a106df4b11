package app.akin.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListenersTest {

    private final Listeners<String> listeners = new Listeners<>();
    private final List<String> heard = new ArrayList<>();

    @Test
    void everyoneHearsUntilTheyLetGo() {
        Listening one = listeners.add(value -> heard.add("one " + value));
        listeners.add(value -> heard.add("other " + value));
        listeners.tell("first");
        one.close();
        listeners.tell("second");

        assertThat(heard).containsExactly("one first", "other first", "other second");
    }

    @Test
    void whoLetsGoWhileItIsToldHearsNoMore() {
        List<Listening> own = new ArrayList<>();
        own.add(listeners.add(value -> {
            heard.add(value);
            own.getFirst().close();
        }));
        listeners.tell("first");
        listeners.tell("second");

        assertThat(heard).containsExactly("first");
    }

    @Test
    void nobodyHearsOnceAllAreSentAway() {
        listeners.add(heard::add);
        listeners.clear();
        listeners.tell("late");

        assertThat(heard).isEmpty();
    }
}

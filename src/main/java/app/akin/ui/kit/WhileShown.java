package app.akin.ui.kit;

import app.akin.task.Listening;
import java.util.ArrayList;
import java.util.List;

/** What a page or a section hears while it is in view, let go of together. Only for the JavaFX thread. */
public final class WhileShown {

    private final List<Listening> heard = new ArrayList<>();

    public void hear(Listening listening) {
        heard.add(listening);
    }

    /** It has gone out of view: none of its listeners is called any more. */
    public void letGo() {
        heard.forEach(Listening::close);
        heard.clear();
    }
}

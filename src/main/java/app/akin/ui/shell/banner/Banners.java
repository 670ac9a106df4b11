package app.akin.ui.shell.banner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is wrong at the moment: one banner is shown, the worst; among equals the one that came first. */
public final class Banners {

    private final List<Banner> waiting = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<Banner>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    public ReadOnlyObjectProperty<Optional<Banner>> shown() {
        return shown.getReadOnlyProperty();
    }

    public void raise(Banner banner) {
        int same = indexOf(banner.key());
        if (same >= 0) {
            waiting.set(same, banner);
        } else {
            waiting.add(banner);
        }
        choose();
    }

    public void lower(String key) {
        waiting.removeIf(banner -> banner.key().equals(key));
        choose();
    }

    /** Takes this one back, unless another has its place by now. */
    public void lower(Banner banner) {
        waiting.remove(banner);
        choose();
    }

    /** Takes back what was removed, as far as the banner in sight offers that; whether it does. */
    public boolean undo() {
        Optional<Banner.Action> undo = shown.get()
                .filter(banner -> banner.key().equals(Banner.REMOVED))
                .flatMap(Banner::action);
        undo.ifPresent(action -> action.run().run());
        return undo.isPresent();
    }

    private int indexOf(String key) {
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private void choose() {
        shown.set(waiting.stream().min(Comparator.comparing(Banner::severity).reversed()));
    }
}

package app.akin.library.models;

import app.akin.library.LibraryGate;
import app.akin.seat.SeatNews;

/**
 * Says in the list of models how the one for pictures catches up, and to whoever shows hits that another one answers.
 *
 * @param library told that everything may be ranked otherwise now
 */
public record PictureNews(LocalModels models, LibraryGate library) implements SeatNews {

    @Override
    public void otherChosen() {
        models.changed();
        library.changed();
    }

    @Override
    public void reading(String id, long left, long total, boolean paused) {
        models.building(id, left, total, paused);
    }

    @Override
    public void complete(String id) {
        models.built(id);
        library.changed();
    }

    @Override
    public void stopped(String id) {
        models.built(id);
    }

    @Override
    public void away(String id, String why) {
        models.built(id);
    }
}

package app.akin.ui.setup;

import app.akin.ui.kit.Messages;
import app.akin.ui.search.wall.Sheet;
import app.akin.ui.shell.page.ShownQuestion;
import java.util.Optional;

/**
 * What the page says when nothing matches well.
 *
 * @param text where was looked, and how much
 * @param widen whether there is a wider scope to look in
 * @param nearest what the button for the nearest says; nothing when there is nothing near at all
 */
record NothingFoundViewModel(String title, String text, boolean widen, Optional<String> nearest) {

    static NothingFoundViewModel of(ShownQuestion asked, Messages messages) {
        long searched = asked.result().searched(); // of an empty library nobody can ask: then nothing fits the filters
        int near = Math.min(Sheet.NEAREST, asked.result().hits().size());
        return new NothingFoundViewModel(
                messages.get("search.empty.title", asked.words()),
                searched == 0 ? messages.get("search.empty.text.unfit") : searched(searched, asked.place(), messages),
                asked.narrowed(),
                near == 0 ? Optional.empty() : Optional.of(messages.get("search.empty.nearest", near)));
    }

    private static String searched(long files, Optional<String> place, Messages messages) {
        return place.map(where -> messages.get("search.empty.text", files, where))
                .orElseGet(() -> messages.get("search.empty.text.everything", files));
    }
}

package app.akin.ui.search;

import app.akin.model.Hit;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The order of the results that are there; the best 200 stay the best 200. */
public enum Sort {
    BEST,
    NEWEST,
    NAME,
    FOLDER;

    List<Hit> order(List<Hit> hits, Locale locale) {
        Collator names = Collator.getInstance(locale);
        Comparator<Hit> byName = Comparator.comparing(hit -> hit.file().name(), names);
        return switch (this) {
            case BEST -> hits;
            case NEWEST ->
                hits.stream()
                        .sorted(Comparator.comparing((Hit hit) -> hit.file().dated(ZoneId.systemDefault()))
                                .reversed())
                        .toList();
            case NAME -> hits.stream().sorted(byName).toList();
            case FOLDER ->
                hits.stream()
                        .sorted(Comparator.comparing((Hit hit) ->
                                        hit.file().uri().resolve(".").toString())
                                .thenComparing(byName))
                        .toList();
        };
    }
}

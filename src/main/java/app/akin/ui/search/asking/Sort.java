package app.akin.ui.search.asking;

import app.akin.model.hit.Hit;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The order of the results that are there; the best 200 stay the best 200, and the line stays where it parts them. */
public enum Sort {
    BEST,
    NEWEST,
    OLDEST,
    NAME,
    FOLDER,
    /** The largest file first. */
    SIZE;

    List<Hit> order(List<Hit> hits, Locale locale) {
        Collator names = Collator.getInstance(locale);
        Comparator<Hit> byName = Comparator.comparing(hit -> hit.file().name(), names);
        Comparator<Hit> byDay = Comparator.comparing(hit -> hit.file().dated(ZoneId.systemDefault()));
        Comparator<Hit> bySize =
                Comparator.comparingLong(hit -> hit.file().stamp().bytes());
        return switch (this) {
            case BEST -> hits;
            case NEWEST -> sorted(hits, byDay.reversed());
            case OLDEST -> sorted(hits, byDay);
            case NAME -> sorted(hits, byName);
            case FOLDER -> sorted(hits, Comparator.comparing(Sort::folder).thenComparing(byName));
            case SIZE -> sorted(hits, bySize.reversed());
        };
    }

    private static List<Hit> sorted(List<Hit> hits, Comparator<Hit> order) {
        return hits.stream().sorted(order).toList();
    }

    private static String folder(Hit hit) {
        return hit.file().uri().resolve(".").toString();
    }
}

package app.akin.ui;

import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.VectorStorage;
import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import app.akin.model.hit.Lane;
import app.akin.model.hit.LaneRank;
import app.akin.model.scope.DateSpan;
import app.akin.model.scope.Scope;
import app.akin.search.Query;
import app.akin.search.SearchResult;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Ranks as the real search does, without a model: pictures whose names hold a typed word come first, strong or likely by how
 * many words they hold, then the rest, which is weak.
 */
record DemoRanking(Collection<Hit> items) {

    /** Shorter ones, such as "on", hold for nearly every name. */
    private static final int SHORTEST = 3;

    private static final char LATIN = 0x24F;

    SearchResult answer(Query query) {
        List<String> words = Arrays.stream(
                        query.words().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> word.length() >= SHORTEST || !word.isEmpty() && word.charAt(0) > LATIN)
                .toList();
        List<Hit> ordered = new ArrayList<>(
                items.stream().filter(hit -> within(query.scope(), hit)).toList());
        ordered.sort((a, b) -> Integer.compare(matches(b, words), matches(a, words)));
        List<Hit> hits = new ArrayList<>();
        Map<Long, List<Hit>> inside = new HashMap<>();
        for (Hit hit : ordered.subList(0, Math.min(query.limit(), ordered.size()))) {
            int rank = hits.size() + 1;
            Lane lane = hit.kind() == Kind.PICTURE ? Lane.PICTURE_VECTOR : Lane.PASSAGE_VECTOR;
            List<LaneRank> lanes = new ArrayList<>(List.of(new LaneRank(lane, rank, 0.3127 - rank * 0.002)));
            if (hit.kind() == Kind.PASSAGE && matches(hit, words) > 0) {
                lanes.add(new LaneRank(Lane.FULL_TEXT, 1, 0.08));
            }
            Hit found = new Hit(rank, hit.itemId(), hit.kind(), hit.file(), 0.3127 - rank * 0.002, hit.passage(), lanes)
                    .in(band(rank, matches(hit, words), words.size()));
            boolean first = hit.kind() == Kind.PICTURE
                    || hits.stream().noneMatch(other -> other.file().equals(hit.file()));
            (first ? hits : inside.computeIfAbsent(hit.file().contentId(), k -> new ArrayList<>())).add(found);
        }
        hits.replaceAll(hit -> hit.kind() == Kind.PICTURE ? hit : standingFor(hit, inside));
        return new SearchResult(
                query,
                space(),
                hits,
                Duration.ofMillis(29),
                Duration.ofMillis(12),
                12_480,
                inside,
                query.limit() >= ordered.size(),
                Optional.empty());
    }

    private static Hit standingFor(Hit hit, Map<Long, List<Hit>> inside) {
        int more = inside.getOrDefault(hit.file().contentId(), List.of()).size();
        return new Hit(
                hit.rank(),
                hit.itemId(),
                hit.kind(),
                hit.file(),
                hit.score(),
                hit.passage(),
                hit.lanes(),
                hit.band(),
                more);
    }

    /** Where only pictures are asked with, the first are near. */
    private static Band band(int rank, int matches, int words) {
        if (words == 0) {
            return rank <= 3 ? Band.STRONG : rank <= 8 ? Band.LIKELY : Band.WEAK;
        }
        return matches == words ? Band.STRONG : matches > 0 ? Band.LIKELY : Band.WEAK;
    }

    private static int matches(Hit hit, List<String> words) {
        String text =
                (hit.file().name() + " " + hit.passage().map(Passage::text).orElse("")).toLowerCase(Locale.ROOT);
        return (int) words.stream()
                .filter(word -> !word.isEmpty() && text.contains(word))
                .count();
    }

    static boolean within(Scope scope, Hit hit) {
        boolean kind = scope.kind().isEmpty() || scope.kind().get() == hit.kind();
        long folder = hit.kind() == Kind.PICTURE ? 1 : 2;
        boolean type = scope.mediaTypes().isEmpty()
                || scope.mediaTypes().contains(hit.file().mediaType());
        return kind
                && type
                && holds(scope.dates(), day(hit))
                && (scope.folder().isEmpty() || scope.folder().getAsLong() == folder);
    }

    private static boolean holds(DateSpan dates, LocalDate day) {
        return dates.first().filter(day::isBefore).isEmpty()
                && dates.last().filter(day::isAfter).isEmpty();
    }

    static LocalDate day(Hit hit) {
        return hit.file().dated(ZoneOffset.UTC).toLocalDate();
    }

    static EmbeddingSpace space() {
        return new EmbeddingSpace("iris", new ContentHash("1a2b3c4d" + "0".repeat(56)), 1, 512, VectorStorage.VECTOR);
    }
}

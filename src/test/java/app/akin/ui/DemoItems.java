package app.akin.ui;

import app.akin.library.LeftOut;
import app.akin.model.FileStamp;
import app.akin.model.Folder;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.PixelSize;
import app.akin.model.hit.Hit;
import app.akin.model.scope.DateSpan;
import app.akin.model.scope.LibrarySpread;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** What a demo library holds: drawn pictures, or photographs, a few passages between them, and folders that they lie in. */
record DemoItems(List<Hit> items, Map<Long, BufferedImage> images, List<Hit> hidden) {

    private static final Instant NOW = Instant.parse("2026-11-20T11:52:00Z");

    /** What else the house rules say. */
    private static final List<String> MORE_RULES = List.of(
            "No chair may be left under the shelf: he climbs. The cups are old.",
            "The wicker chair is his. Nobody sits on it, guests neither.",
            "A chair at the balcony door keeps it shut in the wind.");

    static DemoItems none() {
        return new DemoItems(new CopyOnWriteArrayList<>(), Map.of(), new CopyOnWriteArrayList<>());
    }

    /** {@code count} items, each picture as often as it takes. */
    static DemoItems of(List<DemoPictures.Demo> pictures, int count) {
        DemoItems demo =
                new DemoItems(new CopyOnWriteArrayList<>(), new ConcurrentHashMap<>(), new CopyOnWriteArrayList<>());
        demo.fill(pictures, count);
        return demo;
    }

    void leaveOut(Hit hit) {
        items.removeIf(item -> item.itemId() == hit.itemId());
        hidden.add(hit);
    }

    LeftOut leftOut() {
        return new LeftOut(hidden.stream().map(hit -> hit.file().uri()).toList(), hidden.size());
    }

    void letIn(List<URI> files) {
        List<Hit> back =
                hidden.stream().filter(hit -> files.contains(hit.file().uri())).toList();
        hidden.removeAll(back);
        items.addAll(0, back);
    }

    /** @param unasked how many pictures no camera counts yet */
    LibrarySpread spread(long unasked) {
        Map<String, Long> types =
                items.stream().collect(Collectors.groupingBy(item -> item.file().mediaType(), Collectors.counting()));
        List<LocalDate> days = items.stream().map(DemoRanking::day).toList();
        return new LibrarySpread(
                types,
                Map.of(
                        "NIKON D90",
                        12L,
                        "Canon EOS 5D",
                        3L,
                        "EASTMAN KODAK COMPANY KODAK LS743 ZOOM DIGITAL CAMERA",
                        1L),
                unasked,
                new DateSpan(
                        days.stream().min(LocalDate::compareTo), days.stream().max(LocalDate::compareTo)));
    }

    private void fill(List<DemoPictures.Demo> pictures, int count) {
        for (int i = 0; i < count; i++) {
            DemoPictures.Demo demo = pictures.get(i % pictures.size());
            long content = 1 + i % pictures.size();
            images.put(content, demo.image());
            items.add(picture(1 + i, content, i < pictures.size() ? demo.name() : i + " " + demo.name(), demo.image()));
        }
        String[][] documents = {
            {
                "Letter to Ruth, March.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "We have given up on the blue armchair. The cat sleeps on it all afternoon and looks offended when"
                        + " anybody so much as walks past, so we read on the floor now."
            },
            {
                "House rules for the sitter.pdf",
                "application/pdf",
                "Food twice a day, water always. He may sit on every chair but the white one by the window, where the "
                        + "paint is still soft. If he hides, leave the balcony door shut and wait."
            },
            {"산책 일기.md", "text/markdown", "# 11월의 산책\n저녁에는 강아지와 함께 강가를 한참 걸었다. 물새를 보고 멈춰 서더니 한 발짝도 움직이지 않아서 결국 안고 돌아왔다."
            }
        };
        for (int i = 0; i < documents.length; i++) {
            items.add(Math.min(items.size(), 2 + 4 * i), passage(100_001 + i, 100_001 + i, documents[i]));
        }
        for (int i = 0; i < MORE_RULES.size(); i++) {
            String[] more = {documents[1][0], documents[1][1], MORE_RULES.get(i)};
            items.add(passage(100_101 + i, 100_002, more));
        }
    }

    private static Hit picture(long id, long content, String name, BufferedImage image) {
        IndexedFile file = new IndexedFile(
                id,
                content,
                URI.create("file:///home/ruth/Photographs/Home/2024/" + id + ".jpg"),
                name,
                new FileStamp(455_000 + id * 977, NOW.toEpochMilli() * 1_000_000),
                NOW.minusSeconds(id * 60),
                "image/jpeg",
                Optional.of(new PixelSize(image.getWidth(), image.getHeight())),
                Optional.of(LocalDateTime.of(2024, 9, 14, 15, 2).minusMonths(id % 30)),
                id % 13 == 12);
        return new Hit(0, id, Kind.PICTURE, file, 0, Optional.empty(), List.of());
    }

    private static Hit passage(long id, long fileId, String[] document) {
        IndexedFile file = new IndexedFile(
                fileId,
                fileId,
                URI.create("file:///home/ruth/Scans/" + fileId),
                document[0],
                new FileStamp(48_211, NOW.toEpochMilli() * 1_000_000),
                NOW,
                document[1],
                Optional.empty(),
                Optional.empty(),
                false);
        Passage passage = new Passage(3, 1200, 1200 + document[2].length(), OptionalInt.of(2), document[2]);
        return new Hit(0, id, Kind.PASSAGE, file, 0, Optional.of(passage), List.of());
    }

    /** Where it all lies. */
    static List<Folder> folders() {
        return List.of(
                new Folder(1, URI.create("file:///home/ruth/Photographs/"), "Photographs", 9310, false),
                new Folder(2, URI.create("file:///home/ruth/Scans/"), "Scans and letters", 1204, false),
                new Folder(3, URI.create("file:///home/ruth/Recipes/"), "Recipes", 388, false),
                new Folder(4, URI.create("file:///mnt/nas/Archive/"), "Archive on NAS", 1578, true));
    }
}

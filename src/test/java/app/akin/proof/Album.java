package app.akin.proof;

import app.akin.proof.bench.BenchFile;
import app.akin.proof.bench.Photographs;
import app.akin.proof.sample.Drawing;
import app.akin.proof.sample.PngBytes;
import app.akin.ui.DemoPictures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the pictures of the window show: photographs that may be published where they are at hand, else drawn pictures;
 * some documents, and some files that cannot be read.
 */
record Album(Path folder) {

    private static final int DRAWN = 60;
    private static final Map<String, String> DOCUMENTS = Map.of(
            "Letter to Ruth.txt",
            """
            Dear Ruth, thank you for the plums. We have given up on the roof for this year; the rain came in through
            the kitchen and the black cat has moved from the chair to the top of the wardrobe. He sleeps there all
            day, as cats do on any chair that is warm, and comes down for his supper. In May we want to walk along
            the coast, from the harbour to the old light, if the path has been mended by then.
            """,
            "Garden in March.md",
            """
            # Garden in March

            The first red flowers are out below the south wall: tulips, and one early poppy. The bees were there
            before us. Sow peas and broad beans, cut back the roses, mend the gate.
            """,
            "Lemon cake.txt",
            """
            Lemon cake with poppy seeds. Beat 200 g of butter with the sugar until it is white. Add four eggs, the
            flour, the juice of two lemons and a spoon of poppy seeds. Bake for fifty minutes; let it cool before
            you cut it, which nobody ever does.
            """,
            "Trip to the lake.html",
            """
            <html><body><h1>Trip to the lake</h1><p>We hired two boats and rowed to the island. A dog swam after us
            all the way. In the evening there was a market with books, cameras and an old chess board, and
            we came home with all three.</p></body></html>
            """,
            "강아지 돌보기.txt",
            """
            강아지는 하루에 두 번 산책을 나갑니다. 물그릇은 의자 옆에 두고 아침마다 새 물로 갈아 주세요. 고양이와는 아직
            친하지 않으니 방을 따로 쓰게 해 주세요. 사료는 부엌 찬장 아래 칸에 있습니다.
            """);

    void write() {
        if (Photographs.areThere()) {
            BenchFile.copyAll(Photographs.formats(), folder);
        } else {
            DemoPictures.drawn(DRAWN).forEach(drawn -> put(drawn.name(), Drawing.encoded(drawn.image(), "jpeg")));
        }
        DOCUMENTS.forEach((name, text) -> put(name, text.getBytes(StandardCharsets.UTF_8)));
        put("empty.jpg", new byte[0]);
        put("scan 14.png", PngBytes.headerOnly(300, 200));
        put("contract (signed).pdf", "%PDF-1.7 and then nothing that is one".getBytes(StandardCharsets.UTF_8));
    }

    /** Some of it, for dragging. */
    List<Path> pictures() {
        return BenchFile.list(folder).stream()
                .filter(file -> file.toString().endsWith(".jpg"))
                .filter(file -> file.toFile().length() > 20_000)
                .limit(3)
                .toList();
    }

    private void put(String name, byte[] bytes) {
        Drawing.write(folder.resolve(name), bytes);
    }
}

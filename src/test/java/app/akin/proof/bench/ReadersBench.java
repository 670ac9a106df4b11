package app.akin.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.app.OpenCore;
import app.akin.embedding.Encoder;
import app.akin.extraction.Extractor;
import app.akin.extraction.PassageSplitter;
import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.files.FileReader;
import app.akin.files.FileScanner;
import app.akin.indexing.Disk;
import app.akin.indexing.IndexTools;
import app.akin.indexing.Indexer;
import app.akin.proof.program.AkinHome;
import app.akin.reading.ContentReader;
import app.akin.reading.InProcessReader;
import app.akin.reading.ReaderPool;
import app.akin.store.TestDatabase;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The same photographs, read in this process and in readers' own, by the eyes that ship: a few by the one, then the same few
 * by the other, so that whatever else the machine does slows both alike.
 */
@Tag("bench")
final class ReadersBench {

    private static final int A_FEW = 24;
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final double GOAL = 0.95;

    @RegisterExtension
    static final TestDatabase HERE = new TestDatabase();

    @RegisterExtension
    static final TestDatabase THERE = new TestDatabase();

    @Test
    void readersOfTheirOwnAreAsQuick() throws Exception {
        List<Path> all = Photographs.named();
        List<Path> photographs =
                all.subList(0, Math.min(all.size(), Integer.getInteger("akin.bench.photographs", all.size())));
        PictureDecoders decoders = PictureDecoders.ofThisMachine();
        PassageSplitter splitter = new PassageSplitter(String::length, 600);
        PixelLimit limit = PixelLimit.fromMemory();
        Path models = Path.of(System.getProperty("akin.dist"), "models");
        try (AkinHome home = AkinHome.create();
                OpenCore core = OpenCore.over(home.folder(), HERE.address(), models);
                ContentReader inProcess =
                        new InProcessReader(new Extractor(decoders, limit, splitter), decoders::describe);
                ContentReader pool = ReaderPool.of(limit, splitter, CORES)) {
            Side here = new Side(HERE, inProcess, core.encoder());
            Side there = new Side(THERE, pool, core.encoder());
            here.read(photographs.subList(0, A_FEW));
            there.read(photographs.subList(0, A_FEW));
            here.forget();
            there.forget();
            for (int from = A_FEW; from < photographs.size(); from += A_FEW) {
                List<Path> few = photographs.subList(from, Math.min(from + A_FEW, photographs.size()));
                boolean hereFirst = from / A_FEW % 2 == 0;
                (hereFirst ? here : there).read(few);
                (hereFirst ? there : here).read(few);
                System.out.println("in this process " + here + ", in readers " + there);
            }
            double share = here.seconds / there.seconds;
            new BenchFile("readers")
                    .put("photographs", photographs.size() - A_FEW)
                    .put("inProcessSeconds", BenchFile.rounded(here.seconds))
                    .put("readersSeconds", BenchFile.rounded(there.seconds))
                    .put("throughputShare", BenchFile.rounded(share))
                    .put("inProcessCpuSeconds", BenchFile.rounded(here.cpuSeconds))
                    .put("readersCpuSeconds", BenchFile.rounded(there.cpuSeconds))
                    .write();
            assertThat(share).isGreaterThanOrEqualTo(GOAL);
        }
    }

    /** One way of reading, with a library of its own. */
    private static final class Side {

        private final Indexer indexer;
        private double seconds;
        private double cpuSeconds;

        Side(TestDatabase database, ContentReader reader, Encoder encoder) {
            IndexTools tools =
                    new IndexTools(new FileScanner(), FileReader.withinMemory(), reader, CORES, Disk.of(Path.of(".")));
            indexer = new Indexer(tools, () -> database.database().index(), () -> encoder);
        }

        void read(List<Path> photographs) throws InterruptedException {
            double cpu = cpuSeconds();
            long start = System.nanoTime();
            assertThat(indexer.run(photographs, new Gate(), new Cancellation(), _ -> {})
                            .indexed())
                    .isEqualTo(photographs.size());
            seconds += (System.nanoTime() - start) / 1e9;
            cpuSeconds += cpuSeconds() - cpu;
        }

        @Override
        public String toString() {
            return BenchFile.rounded(seconds) + " s, of cores " + BenchFile.rounded(cpuSeconds) + " s";
        }

        void forget() {
            seconds = 0;
            cpuSeconds = 0;
        }

        /** Of this process and of its readers. */
        private static double cpuSeconds() {
            ProcessHandle here = ProcessHandle.current();
            return seconds(here) + here.children().mapToDouble(Side::seconds).sum();
        }

        private static double seconds(ProcessHandle process) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
        }
    }
}

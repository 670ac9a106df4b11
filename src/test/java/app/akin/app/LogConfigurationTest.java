package app.akin.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

class LogConfigurationTest {

    private final LoggerContext loggers = new LoggerContext();

    @BeforeEach
    void asSlf4jWouldPrepareThem() {
        loggers.setMDCAdapter(new LogbackMDCAdapter());
    }

    @AfterEach
    void closeFiles() {
        loggers.stop();
    }

    @Test
    void logbackFindsIt() {
        assertThat(ServiceLoader.load(Configurator.class)).hasAtLeastOneElementOfType(LogConfiguration.class);
    }

    @Test
    void withAFileAkinsOwnNewsAndTheLibrariesWarningsAreInIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("강아지 100%").resolve("akin.log");
        new LogConfiguration().configure(loggers, Optional.of(file), Level.INFO);

        loggers.getLogger("app.akin.store.PostgresServer").info("started in {} ms", 250);
        loggers.getLogger("app.akin.store.PostgresServer").debug("a decision");
        loggers.getLogger("org.library").info("chatter");
        loggers.getLogger("org.library").warn("trouble");
        loggers.getLogger("ai.djl.util.cuda.CudaUtils").warn("no GPU");

        assertThat(Files.readString(file))
                .contains("started in 250 ms", "trouble")
                .doesNotContain("decision", "chatter", "no GPU");
    }

    @Test
    void aFullFileIsKeptOnceAndTheNextOneIsBegun(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("akin.log");
        new LogConfiguration().configure(loggers, Optional.of(file), Level.INFO, new FileSize(10_000));

        for (int i = 0; i < 5_000; i++) {
            loggers.getLogger("app.akin.indexing.Indexing").info("line {}", i);
        }

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("akin.log", "akin.log.old");
        for (String name : List.of("akin.log", "akin.log.old")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
        assertThat(Files.readString(file)).contains("line 4999");
    }

    @Test
    void withoutAFileWarningsGoToStandardErrorAndNothingToStandardOutput() {
        new LogConfiguration().configure(loggers, Optional.empty(), Level.INFO);

        var root = loggers.getLogger(Logger.ROOT_LOGGER_NAME);
        assertThat(root.iteratorForAppenders())
                .toIterable()
                .singleElement()
                .isInstanceOfSatisfying(
                        ConsoleAppender.class,
                        console -> assertThat(console.getTarget()).isEqualTo("System.err"));
        assertThat(loggers.getLogger("app.akin.search.Search").isInfoEnabled()).isFalse();
        assertThat(loggers.getLogger("app.akin.search.Search").isWarnEnabled()).isTrue();
    }
}

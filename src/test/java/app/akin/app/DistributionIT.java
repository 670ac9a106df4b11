package app.akin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program in {@code target/akin}: its parts, and the script that starts it. */
@DisabledOnOs(OS.WINDOWS)
class DistributionIT {

    private static final Path PROJECT = Path.of(System.getProperty("akin.basedir"));
    private static final Path DISTRIBUTION = Path.of(System.getProperty("akin.dist"));
    private static final Path LAUNCHER = DISTRIBUTION.resolve("bin/akin");

    @TempDir
    private Path folder;

    @Test
    void theCommittedListOfLibrariesIsTheOneTheBuildMakes() throws IOException {
        assertThat(PROJECT.resolve("THIRD-PARTY.md"))
                .as("after a change of dependencies: cp target/THIRD-PARTY.md .")
                .hasSameTextualContentAs(PROJECT.resolve("target/THIRD-PARTY.md"));
    }

    @Test
    void licencesAndTheModelsAreShippedAndNotHowTheyWereMade() throws IOException {
        assertThat(List.of(
                        "LICENSE",
                        "THIRD-PARTY.md",
                        "models/iris/model.safetensors",
                        "models/iris/config.json",
                        "models/multilingual-e5-small/model.safetensors",
                        "models/multilingual-e5-small/config.json"))
                .allSatisfy(part -> assertThat(DISTRIBUTION.resolve(part)).isNotEmptyFile());
        try (Stream<Path> shipped = Files.walk(DISTRIBUTION.resolve("models"))) {
            List<Path> files = shipped.filter(Files::isRegularFile).toList();
            assertThat(files).noneMatch(file -> file.toString().matches(".*\\.(py|java)"));
            assertThat(files.stream().mapToLong(file -> file.toFile().length()).sum())
                    .as("bytes of the models that ship")
                    .isLessThan(110_000_000L);
        }
    }

    @Test
    void javaGetsTheLauncherThroughSymbolicLinks() throws Exception {
        Path near = Files.createSymbolicLink(folder.resolve("near"), LAUNCHER);
        Path far = Files.createSymbolicLink(
                folder.resolve("a far one"), Path.of(near.getFileName().toString()));

        Outcome outcome = start(far, Map.of("AKIN_JAVA", recordingJava()), "search", "two words");

        assertThat(outcome.code()).as(outcome.errors()).isZero();
        assertThat(outcome.output())
                .contains("-Dakin.dist=" + DISTRIBUTION.toRealPath())
                .endsWith("app.akin.app.Main|search|two words|");
    }

    @Test
    void underALocaleThatIsNotUtf8TheCharactersAreUtf8AndTheLanguageStays() throws Exception {
        Outcome korean = start(LAUNCHER, Map.of("AKIN_JAVA", recordingJava(), "LANG", "ko_KR.EUC-KR"));
        Outcome bare = start(LAUNCHER, Map.of("AKIN_JAVA", recordingJava(), "LC_ALL", "C"));
        Outcome utf8 = start(LAUNCHER, Map.of("AKIN_JAVA", recordingJava(), "LC_ALL", "C.UTF-8"));

        assertThat(korean.output()).startsWith("LC_ALL=C.UTF-8|").contains("|-Duser.language=ko|");
        assertThat(bare.output()).startsWith("LC_ALL=C.UTF-8|").doesNotContain("user.language");
        assertThat(utf8.output()).startsWith("LC_ALL=C.UTF-8|").doesNotContain("user.language");
    }

    /** Else the list of users would say it, and an empty home folder would show the library of another. */
    @Test
    void theHomeFolderIsTheOneThatHomeNames() throws Exception {
        Outcome usual = start(LAUNCHER, Map.of("AKIN_JAVA", recordingJava()));
        Outcome nowhere = start(LAUNCHER, Map.of("AKIN_JAVA", recordingJava(), "HOME", "/not/there"));
        Outcome relative = start(LAUNCHER, Map.of("AKIN_JAVA", recordingJava(), "HOME", "."));

        assertThat(usual.output()).contains("|-Duser.home=" + folder + "|");
        assertThat(nowhere.output()).doesNotContain("user.home");
        assertThat(relative.output()).doesNotContain("user.home");

        Outcome chosen = start(LAUNCHER, Map.of("AKIN_JAVA", recordingJava(), "AKIN_JAVA_OPTS", "-Duser.home=/chosen"));
        assertThat(chosen.output().indexOf("-Duser.home=/chosen"))
                .as("where both are given the last one counts")
                .isGreaterThan(chosen.output().indexOf("-Duser.home=" + folder));
    }

    @Test
    void memoryThatIsFreedIsNotKeptForEachThread() throws Exception {
        Outcome usual = start(LAUNCHER, Map.of("AKIN_JAVA", recordingJava(), "MALLOC_ARENA_MAX", ""));
        Outcome chosen = start(LAUNCHER, Map.of("AKIN_JAVA", recordingJava(), "MALLOC_ARENA_MAX", "7"));

        assertThat(usual.output()).contains("|MALLOC_ARENA_MAX=2|");
        assertThat(chosen.output()).contains("|MALLOC_ARENA_MAX=7|");
    }

    @Test
    void aJavaThatIsTooOldIsRefusedInWords() throws Exception {
        Outcome outcome = start(LAUNCHER, Map.of("AKIN_JAVA", fakeJava("17.0.2")));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.errors()).contains("AKIN_JAVA is").contains("not a Java 25");
        assertThat(outcome.output()).isEmpty();
    }

    @Test
    void whatOnlyTestsNeedIsNotShipped() throws IOException {
        try (Stream<Path> libraries = Files.walk(DISTRIBUTION.resolve("lib"))) {
            assertThat(libraries.map(library -> library.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("pytorch"))
                    .noneMatch(name -> name.startsWith("langchain4j") || name.startsWith("onnxruntime"));
        }
    }

    @Test
    void everyStyleSheetIsThereInTheFormThatIsReadQuickly() throws IOException {
        try (ZipFile jar = new ZipFile(DISTRIBUTION.resolve("lib/akin.jar").toFile())) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();
            List<String> sheets =
                    names.stream().filter(name -> name.endsWith(".css")).toList();
            assertThat(sheets).isNotEmpty();
            assertThat(names)
                    .containsAll(sheets.stream()
                            .map(name -> name.replace(".css", ".bss"))
                            .toList());
        }
    }

    @Test
    void theClassPathHasOneOrderAndEverythingThatIsThere() throws IOException {
        try (JarFile jar = new JarFile(DISTRIBUTION.resolve("lib/akin.jar").toFile());
                Stream<Path> files = Files.list(DISTRIBUTION.resolve("lib"))) {
            String path = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            assertThat(List.of(path.split(" ")))
                    .containsAll(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".jar") && !name.equals("akin.jar"))
                            .toList());
        }
    }

    @Test
    void helpIsSaidWithoutAWordOnStandardError() throws Exception {
        Outcome outcome = start(LAUNCHER, Map.of("AKIN_JAVA", System.getProperty("java.home")), "--help");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.output()).contains("akin");
        assertThat(outcome.errors()).isEmpty();
    }

    @Test
    void anArchiveThatIsOlderThanTheProgramIsMadeAnew() throws Exception {
        Path dist = copyOfTheLauncher();
        Path launcher = dist.resolve("bin/akin");
        Path jar = dist.resolve("lib/akin.jar");
        Path archive = Files.write(dist.resolve("start/window.jsa"), new byte[9_000_000]);
        FileTime built = Files.getLastModifiedTime(jar);

        Files.setLastModifiedTime(archive, FileTime.from(built.toInstant().plusSeconds(60)));
        start(launcher, Map.of("AKIN_JAVA", recordingJava()));
        assertThat(archive).exists();

        Files.setLastModifiedTime(archive, FileTime.from(built.toInstant().minusSeconds(60)));
        Outcome outcome = start(launcher, Map.of("AKIN_JAVA", recordingJava()));
        assertThat(archive).doesNotExist();
        assertThat(outcome.output()).contains("-XX:+AutoCreateSharedArchive|-XX:SharedArchiveFile=" + archive);
    }

    @Test
    void anInstalledProgramUsesTheJavaAndTheStartCacheThatItBrings() throws Exception {
        Path dist = copyOfTheLauncher();
        Path runtime = Path.of(fakeJava("25.0.9"));
        Files.move(runtime, dist.resolve("runtime"));
        Path cache = Files.createFile(dist.resolve("start/window.aot"));

        Outcome outcome = start(dist.resolve("bin/akin"), Map.of());
        Outcome another = start(dist.resolve("bin/akin"), Map.of("AKIN_JAVA", recordingJava()));

        assertThat(outcome.output()).contains("-XX:AOTCache=" + cache).doesNotContain("--module-path");
        assertThat(another.output()).contains("--module-path").doesNotContain("AOTCache");
    }

    @Test
    void aStartCacheOfAnotherJavaOrAnOlderProgramIsNotUsed() throws Exception {
        Path dist = copyOfTheLauncher();
        Path jar = dist.resolve("lib/akin.jar");
        Path cache = Files.createFile(dist.resolve("start/window.aot"));
        Path launcher = dist.resolve("bin/akin");
        Path madeWith = dist.resolve("start/java");
        FileTime built = Files.getLastModifiedTime(jar);
        Files.setLastModifiedTime(cache, FileTime.from(built.toInstant().plusSeconds(60)));

        Files.writeString(madeWith, recordingJava() + "\n");
        assertThat(start(launcher, Map.of("AKIN_JAVA", recordingJava())).output())
                .contains("-XX:AOTCache=" + cache);

        Files.writeString(madeWith, "/another\n");
        assertThat(start(launcher, Map.of("AKIN_JAVA", recordingJava())).output())
                .doesNotContain("AOTCache");

        Files.writeString(madeWith, recordingJava() + "\n");
        Files.setLastModifiedTime(cache, FileTime.from(built.toInstant().minusSeconds(60)));
        assertThat(start(launcher, Map.of("AKIN_JAVA", recordingJava())).output())
                .doesNotContain("AOTCache");
    }

    /** The launcher in a program without anything else in it. */
    private Path copyOfTheLauncher() throws IOException {
        Path dist = Files.createDirectory(folder.resolve("dist"));
        for (String name : List.of("lib", "start", "bin")) {
            Files.createDirectory(dist.resolve(name));
        }
        for (String script : List.of("akin", "find-java.sh")) {
            Files.copy(LAUNCHER.resolveSibling(script), dist.resolve("bin").resolve(script));
        }
        assertThat(dist.resolve("bin/akin").toFile().setExecutable(true)).isTrue();
        Files.createFile(dist.resolve("lib/akin.jar"));
        return dist;
    }

    /** A JDK 25 that only writes down how it was called. */
    private String recordingJava() throws IOException {
        return fakeJava("25.0.1");
    }

    private String fakeJava(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk-" + version));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"None\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(
                java,
                "#!/bin/sh\nprintf '%s|' \"LC_ALL=${LC_ALL:-}\" \"MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-}\" \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return home.toString();
    }

    private Outcome start(Path program, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", System.getenv("PATH"), "HOME", folder.toString()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Outcome(process.exitValue(), output, Files.readString(errors));
    }

    private record Outcome(int code, String output, String errors) {}
}

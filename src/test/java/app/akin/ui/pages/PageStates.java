package app.akin.ui.pages;

import app.akin.indexing.IndexProgress;
import app.akin.library.Doctor;
import app.akin.library.Finding;
import app.akin.library.LibraryState;
import app.akin.library.models.Models.State;
import app.akin.library.models.PassageModels;
import app.akin.model.Folder;
import app.akin.model.LibraryCounts;
import app.akin.model.remote.RemoteProtocol;
import app.akin.model.remote.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** States of a page's world, as the drawings show them. */
final class PageStates {

    private PageStates() {}

    static State.Downloading downloading() {
        return new State.Downloading(231_000_000, 605_157_884, 6_200_000, Optional.of(Duration.ofSeconds(61)));
    }

    static LibraryState missing() {
        return new LibraryState.DatabaseMissing(
                "sudo apt install postgresql postgresql-17-pgvector",
                List.of(
                        "PATH                 no initdb, no postgres",
                        "/usr/lib/postgresql  14 (too old: 15 or newer is needed)",
                        "installed with Akin  no"));
    }

    static void adding(PageWorld world) {
        world.indexing()
                .report(new IndexProgress(
                        IndexProgress.Phase.READING,
                        3860,
                        Optional.of(3860L),
                        1204,
                        1100,
                        5,
                        FakeLibrary.fewFailures(),
                        23.2,
                        Optional.of(Duration.ofSeconds(115)),
                        Optional.of("Trips › 2019 Mongolia › dunes at first light, second attempt, cropped for the"
                                + " album.jpg"),
                        OptionalLong.empty()));
    }

    static void folders(PageWorld world) {
        world.library()
                .hold(List.of(
                        new Folder(1, URI.create("file:///home/ruth/Photographs/"), "Photographs", 9310, false),
                        new Folder(2, URI.create("file:///home/ruth/Scans/"), "Scans and letters", 1204, false),
                        new Folder(4, URI.create("file:///mnt/nas/Archive/"), "Archive on NAS", 1578, true)));
        world.library().become(FakeLibrary.open(new LibraryCounts(12_480, 11_902, 578, 4_210, 5)));
    }

    static void elsewhere(PageWorld world) {
        try {
            world.passages()
                    .add(
                            new PassageModels.Wish(
                                    RemoteProtocol.OPENAI,
                                    RemoteProtocol.OPENAI.home().toString(),
                                    "text-embedding-3-large",
                                    Optional.empty()),
                            Secret.NONE);
        } catch (PassageModels.RefusedException e) {
            throw new IllegalStateException(e);
        }
        world.passages().keep("remote-nomic-embed-text@256", 12_400_000);
        world.passages().choose("remote-text-embedding-3-large");
        world.passages().become(new PassageModels.State.Building(210, 578));
    }

    static void examined(PageWorld world) {
        world.examination(List.of(
                new Doctor.Check(
                        "database",
                        "Database",
                        Doctor.State.OK,
                        new Finding.Server(
                                "PostgreSQL 18.4, pgvector 0.8.5", Finding.Server.Origin.WITH_AKIN, Optional.empty()),
                        Optional.empty()),
                new Doctor.Check(
                        "space",
                        "Room for the library",
                        Doctor.State.WARN,
                        new Finding.Space(1_900_000_000L, "/home/ruth/.local/share/akin"),
                        Optional.empty()),
                new Doctor.Check(
                        "model",
                        "Model",
                        Doctor.State.BAD,
                        new Finding.Model("CLIP ViT-B/32", "CPU, 2 threads", OptionalDouble.of(0.02), true),
                        Optional.empty()),
                new Doctor.Check(
                        "damage",
                        "Soundness of the library",
                        Doctor.State.BAD,
                        new Finding.Damaged(Finding.Damaged.Remedy.INDEXES, 1),
                        Optional.of(new Doctor.Repair("Build them again", () -> {})))));
    }
}

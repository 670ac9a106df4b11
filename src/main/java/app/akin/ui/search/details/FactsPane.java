package app.akin.ui.search.details;

import app.akin.model.Shot;
import app.akin.model.hit.Hit;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.details.FactsGrid.Fact;
import app.akin.ui.search.details.FactsGrid.Link;
import app.akin.ui.search.hit.HitWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.GridPane;

/** The facts about one result: its folders and its camera lead on, and a photograph says how it was taken. */
final class FactsPane {

    /** More of a long path would not fit. */
    private static final int FOLDERS = 3;

    private final GridPane grid;
    private final FactsModel model;
    private final DetailsWords words;
    private final Messages messages;
    private final ShotWords shots;
    private Optional<Hit> shown = Optional.empty();

    FactsPane(GridPane grid, FactsModel model, DetailsWords words, Messages messages) {
        this.grid = grid;
        this.model = model;
        this.words = words;
        this.messages = messages;
        shots = new ShotWords(messages);
        model.shot().addListener((p, old, now) -> shown.ifPresent(this::show));
    }

    void show(Hit hit) {
        shown = Optional.of(hit);
        List<Fact> facts = new ArrayList<>();
        List<Link> folders = folders(hit);
        if (!folders.isEmpty()) {
            facts.add(Fact.leading(messages.get("fact.folder"), folders));
        }
        facts.addAll(words.origin(hit));
        facts.addAll(shot());
        facts.addAll(words.file(hit));
        FactsGrid.fill(grid, facts);
    }

    private List<Fact> shot() {
        Shot shot = model.shot().get();
        List<Fact> facts = new ArrayList<>();
        shot.camera().ifPresent(camera -> {
            Link link = new Link(camera, messages.get("fact.camera.in", camera), () -> model.lookFor(camera));
            facts.add(Fact.leading(messages.get("fact.camera"), List.of(link)));
        });
        shot.lens().ifPresent(lens -> facts.add(new Fact(messages.get("fact.lens"), lens)));
        String exposure = shots.exposure(shot);
        if (!exposure.isEmpty()) {
            facts.add(new Fact(messages.get("fact.exposure"), exposure));
        }
        model.place().ifPresent(place -> {
            String where = shots.place(place);
            Link link = new Link(where, messages.get("fact.where.map", where), () -> model.showOnMap(place));
            facts.add(Fact.leading(messages.get("fact.where"), List.of(link)));
        });
        return facts;
    }

    /** The last folders above the file, outermost first. */
    private List<Link> folders(Hit hit) {
        List<Link> links = new ArrayList<>();
        Optional<Path> folder = HitWords.path(hit).map(Path::getParent);
        while (links.size() < FOLDERS && folder.map(Path::getFileName).isPresent()) {
            Path here = folder.get();
            String name = here.getFileName().toString();
            links.addFirst(new Link(name, messages.get("fact.folder.in", name), () -> model.lookIn(here)));
            folder = Optional.ofNullable(here.getParent());
        }
        return links;
    }
}

package app.akin.ui.search.wall;

import app.akin.model.Kind;
import app.akin.model.hit.Hit;
import app.akin.model.kept.FileCollection;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.hit.HitActions;
import app.akin.ui.search.hit.HitWords;
import app.akin.ui.search.hit.Program;
import app.akin.ui.search.kept.KeptModel;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The context menu of a card, for all that is selected. */
public final class HitMenu {

    private final WallModel model;
    private final HitActions actions;
    private final KeptModel kept;
    private final Runnable look;
    private final HitWords words;
    private final Messages messages;
    private final SummingUp summing;
    private final ContextMenu menu = new ContextMenu();

    /**
     * What a language model may do with results.
     *
     * @param can whether these can be summed up
     */
    public record SummingUp(Predicate<List<Hit>> can, Consumer<List<Hit>> sumUp) {}

    /** @param look opens the quick look for the card with the focus */
    public HitMenu(
            WallModel model, HitActions actions, KeptModel kept, SummingUp summing, Runnable look, HitWords words) {
        this.look = look;
        this.summing = summing;
        this.model = model;
        this.actions = actions;
        this.kept = kept;
        this.words = words;
        this.messages = words.messages();
        menu.setId("cardMenu");
    }

    public void show(CardView card, Point2D place) {
        if (card.hit().isEmpty()) {
            return;
        }
        Hit hit = card.hit().get();
        if (!model.isSelected(hit)) {
            model.select(card.index());
        }
        fill(hit, model.selection());
        menu.show(card, place.getX(), place.getY());
    }

    private void fill(Hit hit, List<Hit> hits) {
        MenuItem open = item("menu.open", () -> hits.forEach(actions::open));
        open.setDisable(hit.file().offline());
        MenuItem like = item("menu.like", () -> actions.findLike(hits));
        like.getStyleClass().add("strong");
        MenuItem less = item("menu.less", () -> actions.addToQuestion(hits, false));
        less.setVisible(hit.rank() > 0);
        MenuItem passage = item("menu.copyPassage", () -> actions.copyPassage(hit));
        passage.setVisible(hit.kind() == Kind.PASSAGE);
        MenuItem why = item("menu.why", () -> actions.explain(hit));
        why.setVisible(hit.rank() > 0);
        MenuItem sumUp = item("menu.sumUp", () -> summing.sumUp().accept(hits));
        sumUp.setText(messages.get("menu.sumUp", documents(hits)));
        sumUp.setVisible(summing.can().test(hits));
        MenuItem document =
                new MenuItem(hit.more() > 0 ? words.more(hit, model.sheet().isOpened(hit)) : "");
        document.setId("menu-document");
        document.setOnAction(e -> actions.toggleDocument(hit));
        document.setVisible(hit.more() > 0);
        MenuItem stack = item("menu.stack", () -> selectStack(hit));
        stack.setVisible(hit.more() > 0 && hit.kind() == Kind.PICTURE);
        menu.getItems()
                .setAll(
                        open,
                        openWith(hit, hits),
                        item("menu.look", look),
                        item("menu.folder", () -> actions.showInFolder(hits)),
                        new SeparatorMenuItem(),
                        like,
                        item("menu.more", () -> actions.addToQuestion(hits, true)),
                        less,
                        why,
                        document,
                        stack,
                        sumUp,
                        new SeparatorMenuItem(),
                        item("menu.copy", () -> actions.copy(hits)),
                        item("menu.copyPath", () -> actions.copyPath(hits)),
                        passage,
                        new SeparatorMenuItem());
        menu.getItems()
                .addAll(
                        item(
                                kept.areFavourites(hits) ? "menu.favourite.not" : "menu.favourite",
                                () -> kept.toggleFavourite(hits)),
                        collections(hits),
                        item("menu.leaveOut", () -> actions.leaveOut(hit)));
    }

    /** The programs are asked for now, and stand above the choice of another one as soon as they are known. */
    private Menu openWith(Hit hit, List<Hit> hits) {
        Menu with = new Menu(messages.get("menu.openWith"));
        with.setId("menu-openWith");
        with.setDisable(hit.file().offline());
        with.getItems().add(item("menu.openWith.choose", () -> actions.chooseProgram(hits)));
        actions.findPrograms(hit, programs -> {
            if (!programs.isEmpty()) {
                with.getItems().addFirst(new SeparatorMenuItem());
            }
            for (Program program : programs.reversed()) {
                MenuItem item = new MenuItem(program.name());
                item.setMnemonicParsing(false);
                item.setOnAction(e -> actions.openWith(hits, program));
                with.getItems().addFirst(item);
            }
        });
        return with;
    }

    private static long documents(List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.kind() == Kind.PASSAGE)
                .map(hit -> hit.file().contentId())
                .distinct()
                .count();
    }

    private Menu collections(List<Hit> hits) {
        Menu collections = new Menu(messages.get("menu.collect"));
        collections.setId("menu-collect");
        for (FileCollection one : kept.collections().get()) {
            if (!one.favourites()) {
                MenuItem item = new MenuItem(one.name());
                item.setMnemonicParsing(false);
                item.setOnAction(e -> kept.keep(one, hits));
                collections.getItems().add(item);
            }
        }
        if (!collections.getItems().isEmpty()) {
            collections.getItems().add(new SeparatorMenuItem());
        }
        collections.getItems().add(item("menu.collect.new", () -> kept.make(messages.get("kept.new.name"), hits)));
        kept.lookedAt().filter(one -> !one.favourites()).ifPresent(one -> {
            MenuItem out = new MenuItem(messages.get("menu.collect.out", one.name()));
            out.setMnemonicParsing(false);
            out.setOnAction(e -> kept.letGo(one, hits));
            collections.getItems().add(out);
        });
        return collections;
    }

    private void selectStack(Hit hit) {
        if (!model.sheet().isOpened(hit)) {
            actions.toggleDocument(hit);
        }
        model.selectStack(hit);
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(e -> action.run());
        return item;
    }
}

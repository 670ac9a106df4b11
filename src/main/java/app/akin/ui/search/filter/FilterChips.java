package app.akin.ui.search.filter;

import app.akin.model.scope.CameraName;
import app.akin.model.scope.DateSpan;
import app.akin.model.scope.FileFilter;
import app.akin.model.scope.Scope;
import app.akin.model.scope.SizeSpan;
import app.akin.ui.kit.Icons;
import app.akin.ui.search.asking.SearchModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;

/** The round chips that say how the search is narrowed; a click takes one away. */
public final class FilterChips {

    private final SearchModel search;
    private final FilterWords words;
    private final LongFunction<String> folderNames;
    private final LongFunction<String> collectionNames;

    public FilterChips(
            SearchModel search,
            FilterWords words,
            LongFunction<String> folderNames,
            LongFunction<String> collectionNames) {
        this.search = search;
        this.words = words;
        this.folderNames = folderNames;
        this.collectionNames = collectionNames;
    }

    public List<Node> of(Scope scope) {
        List<Node> chips = new ArrayList<>();
        scope.folder().ifPresent(id -> {
            String name = folderNames.apply(id);
            chips.add(chip(
                    words.messages().get("filter.folder", name),
                    words.messages().get("filter.folder.remove", name),
                    Scope::inAllFolders));
        });
        scope.collection().ifPresent(id -> {
            String name = collectionNames.apply(id);
            chips.add(chip(
                    words.messages().get("filter.collection", name),
                    words.messages().get("filter.collection.remove", name),
                    Scope::inNoCollection));
        });
        if (!scope.dates().isAny()) {
            String dates = words.dates(scope.dates());
            chips.add(chip(dates, words.messages().get("filter.dates.remove", dates), now -> now.dated(DateSpan.ANY)));
        }
        if (!scope.mediaTypes().isEmpty()) {
            String types = words.types(scope.mediaTypes());
            chips.add(chip(types, words.messages().get("filter.types.remove", types), now -> now.ofTypes(Set.of())));
        }
        FileFilter files = scope.files();
        files.folders().stream()
                .sorted()
                .forEach(name -> chips.add(chip(
                        words.messages().get("filter.folder", FilterWords.folder(name)),
                        words.messages().get("filter.folder.remove", name),
                        now -> now.of(now.files().inside(without(now.files().folders(), name))))));
        files.names().stream()
                .sorted()
                .forEach(name -> chips.add(chip(
                        words.messages().get("filter.name", name),
                        words.messages().get("filter.name.remove", name),
                        now -> now.of(now.files().named(without(now.files().names(), name))))));
        if (!files.sizes().isAny()) {
            String sizes = words.sizes(files.sizes());
            chips.add(chip(
                    sizes,
                    words.messages().get("filter.size.remove", sizes),
                    now -> now.of(now.files().sized(SizeSpan.ANY))));
        }
        files.shape()
                .map(words::shape)
                .ifPresent(shape -> chips.add(chip(
                        shape,
                        words.messages().get("filter.shape.remove", shape),
                        now -> now.of(now.files().shaped(Optional.empty())))));
        files.cameras().stream()
                .sorted(Comparator.comparing(CameraName::text))
                .forEach(camera -> chips.add(chip(
                        words.messages().get("filter.camera", camera.text()),
                        words.messages().get("filter.camera.remove", camera.text()),
                        now -> now.of(now.files().takenWith(without(now.files().cameras(), camera))))));
        return chips;
    }

    private static <T> Set<T> without(Set<T> all, T one) {
        return all.stream().filter(each -> !each.equals(one)).collect(Collectors.toSet());
    }

    private Button chip(String text, String spoken, UnaryOperator<Scope> without) {
        Button chip = new Button(text, Icons.of("fltral-dismiss-16", 12));
        chip.getStyleClass().add("chip");
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setAccessibleText(spoken);
        chip.setOnAction(e -> search.askIn(without.apply(search.scope().get())));
        return chip;
    }
}

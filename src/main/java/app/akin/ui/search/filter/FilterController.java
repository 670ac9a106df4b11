package app.akin.ui.search.filter;

import app.akin.model.Folder;
import app.akin.model.scope.PictureShape;
import app.akin.model.scope.SizeSpan;
import app.akin.ui.kit.FxmlView;
import app.akin.ui.kit.Popovers;
import app.akin.ui.search.filter.FilterModel.Choices;
import app.akin.ui.search.filter.FilterModel.TypeGroup;
import atlantafx.base.controls.Popover;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.util.StringConverter;
import org.controlsfx.control.RangeSlider;

/** The popover that narrows a search by date, folder, type, camera, shape and size. What is chosen applies at once. */
public final class FilterController {

    private static final long MEGABYTE = 1_000_000;

    /** Of an e-mail's attachment, of a photograph, of a scan, and what fills a disk. */
    private static final List<SizeSpan> SIZES = List.of(
            new SizeSpan(OptionalLong.empty(), OptionalLong.of(MEGABYTE)),
            new SizeSpan(OptionalLong.of(MEGABYTE), OptionalLong.of(10 * MEGABYTE)),
            new SizeSpan(OptionalLong.of(10 * MEGABYTE), OptionalLong.empty()));

    /** The popover's arrow, edge and shadow. */
    private static final double BESIDE = 48;

    private final FilterModel model;
    private final FilterWords words;
    private final Popover popover = Popovers.pointing(Popover.ArrowLocation.TOP_CENTER);
    private final RangeSlider months = new RangeSlider(0, 1, 0, 1);
    private final ScrollPane page = new ScrollPane();
    private CameraChips cameras;
    private boolean showing;

    @FXML
    private VBox datesGroup;

    @FXML
    private VBox datesPlace;

    @FXML
    private Label datesChosen;

    @FXML
    private ComboBox<Optional<Folder>> filterFolder;

    @FXML
    private FlowPane filterTypes;

    @FXML
    private VBox camerasGroup;

    @FXML
    private FlowPane filterCameras;

    @FXML
    private Label camerasUnasked;

    @FXML
    private VBox shapesGroup;

    @FXML
    private FlowPane filterShapes;

    @FXML
    private FlowPane filterSizes;

    public FilterController(FilterModel model, FilterWords words) {
        this.model = model;
        this.words = words;
        Node content = FxmlView.load(this, words.messages());
        // The slider would keep it for itself.
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        page.setContent(content);
        page.getStyleClass().add("page-scroll");
        page.setFitToWidth(true);
        page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        page.setFocusTraversable(false);
        // As high as all of it: the chips wrap only when they are laid out.
        content.layoutBoundsProperty()
                .addListener((p, old, now) -> page.setPrefViewportHeight(Math.ceil(now.getHeight())));
        popover.setContentNode(page);
        popover.showingProperty().addListener((p, old, now) -> cameras.inSight(now));
        model.choices().addListener((p, old, now) -> {
            if (now.isOtherwise(old)) {
                show(now);
            } else {
                cameras.show(now);
            }
        });
    }

    @FXML
    private void initialize() {
        months.setId("filterDates");
        months.setMajorTickUnit(1);
        months.setMinorTickCount(0);
        months.setBlockIncrement(1);
        months.setSnapToTicks(true);
        months.setAccessibleText(words.messages().get("filter.dates.a11y"));
        datesPlace.getChildren().add(months);
        datesGroup.managedProperty().bind(datesGroup.visibleProperty());
        cameras = new CameraChips(camerasGroup, filterCameras, camerasUnasked, model, words);
        shapesGroup.managedProperty().bind(shapesGroup.visibleProperty());
        months.lowValueProperty().addListener((p, old, now) -> moved());
        months.highValueProperty().addListener((p, old, now) -> moved());
        months.lowValueChangingProperty().addListener((p, old, now) -> moved());
        months.highValueChangingProperty().addListener((p, old, now) -> moved());
        filterFolder.setConverter(new FolderNames());
        filterFolder.setValue(Optional.empty());
        app.akin.ui.kit.Choices.onChosen(filterFolder, model::choose);
    }

    /** Opens at the button, or closes. */
    public void toggle(Node owner) {
        if (popover.isShowing()) {
            popover.hide();
        } else {
            model.refresh();
            show(model.choices().get());
            page.setMaxHeight(roomBelow(owner));
            Popovers.showBelow(popover, owner);
        }
    }

    /** On the screen, in pixels: what needs more scrolls. */
    private static double roomBelow(Node owner) {
        Bounds button = owner.localToScreen(owner.getLayoutBounds());
        return Screen.getScreensForRectangle(button.getMinX(), button.getMinY(), 1, 1).stream()
                .map(screen -> screen.getVisualBounds().getMaxY() - button.getMaxY() - BESIDE)
                .findFirst()
                .orElse(Double.MAX_VALUE);
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !filterFolder.isShowing()) {
            popover.hide();
            key.consume();
        }
    }

    private void show(Choices choices) {
        showing = true;
        datesGroup.setVisible(choices.months() > 1);
        months.setMax(Math.max(1, choices.months() - 1));
        months.setLowValue(0);
        months.setHighValue(model.high());
        months.setLowValue(model.low());
        sayDates();
        List<Optional<Folder>> folders = new ArrayList<>(List.of(Optional.empty()));
        choices.folders().forEach(folder -> folders.add(Optional.of(folder)));
        filterFolder.getItems().setAll(folders);
        filterFolder.setValue(folders.stream()
                .filter(folder -> folder.isPresent() && model.isChosen(folder.get()))
                .findFirst()
                .orElse(Optional.empty()));
        filterTypes
                .getChildren()
                .setAll(choices.types().stream().map(this::type).toList());
        cameras.show(choices);
        shapesGroup.setVisible(model.hasPictures());
        showChosen();
        showing = false;
    }

    /** Of these one is chosen at most: choosing another lets the first go. */
    private void showChosen() {
        filterShapes
                .getChildren()
                .setAll(Stream.of(PictureShape.values())
                        .map(shape -> chip(words.shape(shape), model.isChosen(shape), on -> model.choose(shape, on)))
                        .toList());
        filterSizes
                .getChildren()
                .setAll(SIZES.stream()
                        .map(span -> chip(words.sizes(span), model.isChosen(span), on -> model.choose(span, on)))
                        .toList());
    }

    private ToggleButton chip(String text, boolean chosen, Consumer<Boolean> choose) {
        ToggleButton chip = new ToggleButton(text);
        chip.getStyleClass().addAll("chip", "type-chip");
        chip.setSelected(chosen);
        chip.setOnAction(e -> {
            choose.accept(chip.isSelected());
            chip.getParent().getChildrenUnmodifiable().stream()
                    .filter(other -> other != chip)
                    .forEach(other -> ((ToggleButton) other).setSelected(false));
        });
        return chip;
    }

    private ToggleButton type(TypeGroup group) {
        ToggleButton chip = new ToggleButton(words.type(words.kind(group.kind()), group.count()));
        if (group.types().size() > 1) {
            Tooltip types = new Tooltip(group.types().entrySet().stream()
                    .map(type -> words.type(type.getKey(), type.getValue()))
                    .collect(Collectors.joining("\n")));
            chip.setTooltip(types);
            chip.setAccessibleHelp(types.getText().replace("\n", ", "));
        }
        chip.getStyleClass().addAll("chip", "type-chip");
        chip.setSelected(model.isChosen(group));
        chip.selectedProperty().addListener((p, old, now) -> model.choose(group, now));
        return chip;
    }

    /** While a thumb is dragged its dates are only said; asked is where it stays. */
    private void moved() {
        if (showing) {
            return;
        }
        sayDates();
        if (!months.isLowValueChanging() && !months.isHighValueChanging()) {
            int low = (int) Math.round(months.getLowValue());
            int high = (int) Math.round(months.getHighValue());
            if (low != model.low() || high != model.high()) {
                model.between(low, high);
            }
        }
    }

    private void sayDates() {
        Choices choices = model.choices().get();
        String low = words.month(choices.month((int) Math.round(months.getLowValue())));
        String high = words.month(choices.month((int) Math.round(months.getHighValue())));
        datesChosen.setText(low.equals(high) ? low : words.messages().get("filter.between", low, high));
    }

    @FXML
    private void clear() {
        model.clear();
        show(model.choices().get());
    }

    /** A folder's name; without one all folders. */
    private final class FolderNames extends StringConverter<Optional<Folder>> {

        @Override
        public String toString(Optional<Folder> folder) {
            return folder == null
                    ? ""
                    : folder.map(Folder::name).orElse(words.messages().get("filter.folder.all"));
        }

        @Override
        public Optional<Folder> fromString(String name) {
            throw new UnsupportedOperationException("folders are chosen, not typed");
        }
    }
}

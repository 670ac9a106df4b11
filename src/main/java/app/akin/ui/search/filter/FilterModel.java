package app.akin.ui.search.filter;

import app.akin.library.Library;
import app.akin.model.Folder;
import app.akin.model.scope.CameraName;
import app.akin.model.scope.DateSpan;
import app.akin.model.scope.LibrarySpread;
import app.akin.model.scope.PictureShape;
import app.akin.model.scope.Scope;
import app.akin.model.scope.SizeSpan;
import app.akin.ui.kit.Background;
import app.akin.ui.search.asking.SearchModel;
import app.akin.ui.search.hit.HitWords;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a filter can choose among, and its choices, which are part of the search's scope. */
public final class FilterModel {

    private static final Logger LOG = LoggerFactory.getLogger(FilterModel.class);

    private final SearchModel search;
    private final Library library;
    private final Background background;
    private final HitWords words;
    private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(Choices.NONE);

    /**
     * What there is.
     *
     * @param folders of the library, without single files
     * @param types their groups, the one with the most files first
     * @param cameras the one with the most pictures first
     * @param unasked how many pictures are not counted there yet
     * @param oldest month that something is of
     * @param months how many from there to the newest; 0 where there is nothing
     */
    record Choices(
            List<Folder> folders,
            List<TypeGroup> types,
            List<Camera> cameras,
            long unasked,
            YearMonth oldest,
            int months) {

        static final Choices NONE = new Choices(List.of(), List.of(), List.of(), 0, YearMonth.of(2000, 1), 0);

        /** Whether there is more than other cameras, or other counts of theirs. */
        boolean isOtherwise(Choices other) {
            return !new Choices(folders, types, other.cameras, other.unasked, oldest, months).equals(other);
        }

        YearMonth month(int number) {
            return oldest.plusMonths(number);
        }
    }

    /** A camera by its whole name, and how many pictures it took. */
    record Camera(String name, long count) {}

    /**
     * The media types of one kind that the library has.
     *
     * @param types the names of its types with how many files each has
     */
    record TypeGroup(TypeKind kind, Set<String> mediaTypes, Map<String, Long> types, long count) {

        private TypeGroup and(TypeGroup other) {
            Set<String> both = new HashSet<>(mediaTypes);
            both.addAll(other.mediaTypes);
            Map<String, Long> names = new TreeMap<>(types);
            other.types.forEach((name, more) -> names.merge(name, more, Long::sum));
            return new TypeGroup(kind, both, names, count + other.count);
        }
    }

    public FilterModel(SearchModel search, Library library, Background background, HitWords words) {
        this.search = search;
        this.library = library;
        this.background = background;
        this.words = words;
    }

    ReadOnlyObjectProperty<Choices> choices() {
        return choices.getReadOnlyProperty();
    }

    /** Asks the library what there is now. */
    void refresh() {
        background.run(
                () -> choices(library.spread(), library.folders()),
                choices::set,
                problem -> LOG.debug("what can be filtered is not known for now", problem));
    }

    private Choices choices(LibrarySpread spread, List<Folder> folders) {
        Map<TypeKind, TypeGroup> groups = new EnumMap<>(TypeKind.class);
        spread.mediaTypes().forEach((type, count) -> {
            TypeKind kind = TypeKind.of(type);
            TypeGroup group = new TypeGroup(kind, Set.of(type), Map.of(words.type(type), count), count);
            groups.merge(kind, group, TypeGroup::and);
        });
        List<TypeGroup> types = groups.values().stream()
                .sorted(Comparator.comparingLong(TypeGroup::count).reversed())
                .toList();
        List<Camera> cameras = spread.cameras().entrySet().stream()
                .map(camera -> new Camera(camera.getKey(), camera.getValue()))
                .sorted(Comparator.comparingLong(Camera::count).reversed().thenComparing(Camera::name))
                .toList();
        List<Folder> real = folders.stream().filter(Folder::isFolder).toList();
        if (spread.dates().isAny()) {
            return new Choices(real, types, cameras, spread.unasked(), Choices.NONE.oldest(), 0);
        }
        YearMonth oldest = YearMonth.from(spread.dates().first().orElseThrow());
        YearMonth newest = YearMonth.from(spread.dates().last().orElseThrow());
        return new Choices(
                real, types, cameras, spread.unasked(), oldest, (int) ChronoUnit.MONTHS.between(oldest, newest) + 1);
    }

    /** Whether there is a picture, which has a shape. */
    boolean hasPictures() {
        return choices.get().types().stream()
                .flatMap(group -> group.mediaTypes().stream())
                .anyMatch(type -> type.startsWith("image/"));
    }

    boolean isChosen(PictureShape shape) {
        return scope().files().shape().filter(shape::equals).isPresent();
    }

    /** One shape, in place of any other, or no longer that one. */
    void choose(PictureShape shape, boolean wanted) {
        search.askIn(scope().of(scope().files().shaped(wanted ? Optional.of(shape) : Optional.empty())));
    }

    boolean isChosen(SizeSpan span) {
        return scope().files().sizes().equals(span);
    }

    /** One span of sizes, in place of any other, or no longer that one. */
    void choose(SizeSpan span, boolean wanted) {
        search.askIn(scope().of(scope().files().sized(wanted ? span : SizeSpan.ANY)));
    }

    /** Also where a part of its name is what was asked for. */
    boolean isChosen(Camera camera) {
        return scope().files().cameras().stream().anyMatch(chosen -> chosen.fits(camera.name()));
    }

    /** This camera beside others, or no longer; what was asked for by parts of names are these cameras from now on. */
    void choose(Camera camera, boolean wanted) {
        Set<CameraName> chosen = choices.get().cameras().stream()
                .filter(each -> each.equals(camera) ? wanted : isChosen(each))
                .map(each -> CameraName.of(each.name()))
                .collect(Collectors.toSet());
        search.askIn(scope().of(scope().files().takenWith(chosen)));
    }

    private Scope scope() {
        return search.scope().get();
    }

    boolean isChosen(TypeGroup group) {
        return scope().mediaTypes().containsAll(group.mediaTypes());
    }

    boolean isChosen(Folder folder) {
        return scope().folder().stream().anyMatch(id -> id == folder.id());
    }

    void choose(TypeGroup group, boolean wanted) {
        Set<String> types = new HashSet<>(scope().mediaTypes());
        if (wanted) {
            types.addAll(group.mediaTypes());
        } else {
            types.removeAll(group.mediaTypes());
        }
        search.askIn(scope().ofTypes(types));
    }

    void choose(Optional<Folder> folder) {
        search.askIn(folder.map(one -> scope().within(one.id())).orElse(scope().inAllFolders()));
    }

    /** From one month to another, by their numbers; the ends of what there is are no limits. */
    void between(int low, int high) {
        Choices there = choices.get();
        Optional<LocalDate> first =
                low <= 0 ? Optional.empty() : Optional.of(there.month(low).atDay(1));
        Optional<LocalDate> last = high >= there.months() - 1
                ? Optional.empty()
                : Optional.of(there.month(high).atEndOfMonth());
        search.askIn(scope().dated(new DateSpan(first, last)));
    }

    /** The number of the first month that is chosen. */
    int low() {
        return scope().dates().first().map(this::number).orElse(0);
    }

    int high() {
        int last = Math.max(0, choices.get().months() - 1);
        return scope().dates().last().map(this::number).orElse(last);
    }

    private int number(LocalDate day) {
        long months = ChronoUnit.MONTHS.between(choices.get().oldest(), YearMonth.from(day));
        return Math.clamp(months, 0, Math.max(0, choices.get().months() - 1));
    }

    /** Nothing is filtered; the kind stays. */
    void clear() {
        search.askIn(Scope.EVERYTHING.of(scope().kind()));
    }
}

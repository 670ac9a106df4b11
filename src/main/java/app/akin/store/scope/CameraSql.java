package app.akin.store.scope;

import app.akin.model.scope.CameraName;
import app.akin.store.sql.StoredText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition on the camera of a picture. Its name is looked for once, among the few that are counted, and not in each picture. */
final class CameraSql {

    private static final String NAMES = "SELECT substr(what, 8) FROM tally WHERE what LIKE 'camera %%' AND (%s)";

    /** Where no camera is called so, nothing is looked through. */
    private static final String TAKEN_WITH = "EXISTS (%2$s) AND %1$s.camera = ANY (ARRAY(%2$s))";

    private static final String CALLED = "substr(what, 8) ILIKE ?";

    private CameraSql() {}

    /** @param content the alias of its row */
    static ScopeSql of(Set<CameraName> cameras, String content) {
        List<Object> patterns =
                cameras.stream().map(CameraSql::pattern).map(Object.class::cast).toList();
        String called = patterns.stream().map(_ -> CALLED).collect(Collectors.joining(" OR "));
        return new ScopeSql(TAKEN_WITH.formatted(content, NAMES.formatted(called)), twice(patterns));
    }

    private static List<Object> twice(List<Object> values) {
        return Stream.concat(values.stream(), values.stream()).toList();
    }

    private static String pattern(CameraName camera) {
        String escaped = SearchWords.escaped(StoredText.clean(camera.text()));
        return camera.whole() ? escaped : "%" + escaped + "%";
    }
}

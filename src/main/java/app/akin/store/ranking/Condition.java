package app.akin.store.ranking;

import java.util.List;
import java.util.stream.Collectors;

/** A condition on an item, and the values it takes. */
record Condition(String sql, List<Object> values) {

    static Condition either(List<Condition> conditions) {
        return joined(conditions, " OR ", "(", ")");
    }

    static Condition all(List<Condition> conditions) {
        return joined(conditions, " AND ", "(", ")");
    }

    static Condition joined(List<Condition> conditions, String between, String before, String after) {
        return new Condition(
                conditions.stream().map(Condition::sql).collect(Collectors.joining(between, before, after)),
                conditions.stream().flatMap(each -> each.values().stream()).toList());
    }
}

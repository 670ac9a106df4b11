package app.akin.store;

import app.akin.model.Scope;
import java.util.ArrayList;
import java.util.List;

/** A scope as conditions of a query, and the values they take. */
record ScopeSql(String condition, List<Object> values) {

    /**
     * Conditions that follow an {@code AND} or a {@code WHERE}.
     *
     * @param content the column of a content's id
     * @param kind the column of an item's or a content's kind
     */
    static ScopeSql of(Scope scope, String content, String kind) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        scope.kind().ifPresent(wanted -> {
            conditions.add(kind + " = ?");
            values.add(ContentDao.code(wanted));
        });
        scope.folder().ifPresent(folder -> {
            conditions.add("EXISTS (SELECT FROM file sf JOIN holding sh ON sh.file_id = sf.id WHERE sf.content_id = "
                    + content + " AND sh.folder_id = ?)");
            values.add(folder);
        });
        return new ScopeSql(conditions.isEmpty() ? "true" : String.join(" AND ", conditions), values);
    }

    /** These values after {@code first} and before {@code last}, which may be a list. */
    Object[] valuesBetween(List<Object> first, Object... last) {
        List<Object> all = new ArrayList<>(first);
        all.addAll(values);
        all.addAll(List.of(last));
        return all.toArray();
    }
}

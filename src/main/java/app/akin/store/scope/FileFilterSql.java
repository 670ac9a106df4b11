package app.akin.store.scope;

import app.akin.model.scope.FileFilter;
import app.akin.model.scope.SizeSpan;
import app.akin.store.sql.StoredText;
import java.util.List;

/** Conditions on a file's name, on the folders it lies in, and on its size. */
final class FileFilterSql {

    private static final String NAMED = "%s.name ILIKE ?";

    private FileFilterSql() {}

    /** @param file the alias of its row */
    static ScopeSql of(FileFilter filter, String file) {
        ScopeSql conditions = sizes(filter.sizes(), file);
        for (String name : filter.names()) {
            conditions = conditions.and(new ScopeSql(NAMED.formatted(file), List.of(pattern(name))));
        }
        for (String folder : filter.folders()) {
            conditions = conditions.and(FolderFilterSql.of(folder, file));
        }
        return conditions;
    }

    private static ScopeSql sizes(SizeSpan sizes, String file) {
        ScopeSql conditions = ScopeSql.NONE;
        if (sizes.least().isPresent()) {
            conditions = conditions.and(
                    new ScopeSql(file + ".bytes >= ?", List.of(sizes.least().getAsLong())));
        }
        if (sizes.most().isPresent()) {
            conditions = conditions.and(
                    new ScopeSql(file + ".bytes <= ?", List.of(sizes.most().getAsLong())));
        }
        return conditions;
    }

    private static String pattern(String name) {
        String escaped = SearchWords.escaped(StoredText.clean(name));
        boolean hasWildcard = name.contains("*") || name.contains("?");
        return hasWildcard ? escaped.replace('*', '%').replace('?', '_') : "%" + escaped + "%";
    }
}

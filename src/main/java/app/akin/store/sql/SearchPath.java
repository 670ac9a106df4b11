package app.akin.store.sql;

import java.util.List;

/**
 * Where names are looked up that stand without a schema: Akin's own schema, then those that hold pgvector and pg_trgm. What
 * other programs keep in the same database is never met. Safe from several threads.
 */
public final class SearchPath {

    /** That all tables of a library are in, whatever else the database holds. */
    public static final String SCHEMA = "akin";

    private volatile List<String> extensions = List.of();

    /** Where the extensions are is known once somebody has looked; connections made from then on find them. */
    public void find(List<String> schemas) {
        extensions = schemas.stream().filter(each -> !each.equals(SCHEMA)).toList();
    }

    /** Flyway wants its schema to be followed by a comma at once. */
    String value() {
        StringBuilder path = new StringBuilder(SCHEMA);
        extensions.forEach(
                each -> path.append(",\"").append(each.replace("\"", "\"\"")).append('"'));
        return path.toString();
    }

    /** As an option of a connection, in which white space ends a word unless a backslash is before it. */
    String option() {
        StringBuilder option = new StringBuilder("-c search_path=");
        value().chars().forEach(letter -> {
            if (Character.isWhitespace(letter) || letter == '\\') {
                option.append('\\');
            }
            option.append((char) letter);
        });
        return option.toString();
    }
}

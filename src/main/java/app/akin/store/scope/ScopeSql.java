package app.akin.store.scope;

import app.akin.model.scope.DateSpan;
import app.akin.model.scope.PictureShape;
import app.akin.model.scope.Scope;
import app.akin.store.sql.KindCode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** A scope as a part of a query, mostly its conditions, and the values they take. */
public record ScopeSql(String condition, List<Object> values) {

    static final ScopeSql NONE = new ScopeSql("true", List.of());

    private static final String HELD =
            "(SELECT each.* FROM holding sh JOIN file each ON each.id = sh.file_id WHERE sh.folder_id = ?) %s";

    private static final long NANOS = 1_000_000_000;

    /**
     * Conditions on a content that follow an {@code AND} or a {@code WHERE}: one of its files must lie in the scope.
     *
     * @param content the column of a content's id
     * @param kind the column of an item's or a content's kind
     */
    public static ScopeSql of(Scope scope, String content, String kind) {
        return ofKind(scope, kind).and(ofFiles(scope, content));
    }

    /** As {@link #of}, for whoever looks through all contents: what lies in a folder is found once, and not asked of each. */
    public static ScopeSql ofAll(Scope scope, String content, String kind) {
        if (scope.files().folders().isEmpty()) {
            return of(scope, content, kind);
        }
        ScopeSql contents = contentsIn(scope);
        ScopeSql among = new ScopeSql(content + " IN (" + contents.condition + ")", contents.values);
        return ofKind(scope, kind).and(among);
    }

    /** The condition that one of a content's files lies in the scope. */
    public static ScopeSql ofFiles(Scope scope, String content) {
        ScopeSql files = ofFile(scope, "sf", "sc");
        return files.values.isEmpty()
                ? NONE
                : new ScopeSql(
                        "EXISTS (SELECT FROM file sf" + contents(scope) + " WHERE sf.content_id = " + content + " AND "
                                + files.condition + ")",
                        files.values);
    }

    /** The question for the contents of the files in the scope, one for each file. */
    public static ScopeSql contentsIn(Scope scope) {
        return allFiles(scope, "SELECT sf.content_id FROM %s" + contents(scope) + " WHERE %s", "sf", "sc");
    }

    /**
     * A question for all files {@code f} in the scope, with their contents {@code c}: whoever looks through all of them reads
     * those of a folder instead of asking each where it lies.
     *
     * @param wanted what is selected of them
     */
    public static ScopeSql files(Scope scope, String wanted) {
        return files(scope, wanted, "");
    }

    /** @param joined what is read beside each, from {@code JOIN} on */
    public static ScopeSql files(Scope scope, String wanted, String joined) {
        String question = "SELECT " + wanted + " FROM %s JOIN content c ON c.id = f.content_id " + joined + " WHERE %s";
        return allFiles(scope, question, "f", "c").and(ofKind(scope, "c.kind"));
    }

    private static ScopeSql allFiles(Scope scope, String question, String file, String content) {
        ScopeSql source = new ScopeSql("file " + file, List.of());
        Scope others = scope;
        if (scope.folder().isPresent()) {
            source = new ScopeSql(HELD.formatted(file), List.of(scope.folder().getAsLong()));
            others = scope.inAllFolders();
        } else if (!scope.files().folders().isEmpty()) {
            SequencedSet<String> folders = new LinkedHashSet<>(scope.files().folders());
            source = FolderFilterSql.files(folders.removeFirst(), file);
            others = scope.of(scope.files().inside(folders));
        }
        ScopeSql conditions = ofFile(others, file, content);
        List<Object> values = new ArrayList<>(source.values);
        values.addAll(conditions.values);
        return new ScopeSql(question.formatted(source.condition, conditions.condition), values);
    }

    /** The contents are read only where the scope asks something of them. */
    private static String contents(Scope scope) {
        boolean asksContents = scope.collection().isPresent()
                || !scope.mediaTypes().isEmpty()
                || scope.files().shape().isPresent()
                || !scope.files().cameras().isEmpty()
                || !dates(scope.dates(), "sf", "sc").values.isEmpty();
        return asksContents ? " JOIN content sc ON sc.id = sf.content_id" : "";
    }

    /** Whether everything lies in it. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The condition on the kind alone. */
    public static ScopeSql ofKind(Scope scope, String kind) {
        return scope.kind()
                .map(wanted -> new ScopeSql(kind + " = ?", List.of(KindCode.of(wanted))))
                .orElse(NONE);
    }

    /**
     * Conditions on one file.
     *
     * @param file the alias of its row
     * @param content the alias of the row of its content
     */
    public static ScopeSql ofFile(Scope scope, String file, String content) {
        ScopeSql conditions = NONE;
        if (scope.folder().isPresent()) {
            conditions = conditions.and(new ScopeSql(
                    "EXISTS (SELECT FROM holding sh WHERE sh.file_id = " + file + ".id AND sh.folder_id = ?)",
                    List.of(scope.folder().getAsLong())));
        }
        if (scope.collection().isPresent()) {
            conditions = conditions.and(new ScopeSql(
                    "EXISTS (SELECT FROM kept sk WHERE sk.sha256 = " + content + ".sha256 AND sk.collection_id = ?)",
                    List.of(scope.collection().getAsLong())));
        }
        if (!scope.mediaTypes().isEmpty()) {
            String places =
                    String.join(", ", Collections.nCopies(scope.mediaTypes().size(), "?"));
            conditions = conditions.and(
                    new ScopeSql(content + ".media_type IN (" + places + ")", List.copyOf(scope.mediaTypes())));
        }
        if (scope.files().shape().isPresent()) {
            conditions = conditions.and(shape(scope.files().shape().get(), content));
        }
        if (!scope.files().cameras().isEmpty()) {
            conditions = conditions.and(CameraSql.of(scope.files().cameras(), content));
        }
        return conditions.and(dates(scope.dates(), file, content)).and(FileFilterSql.of(scope.files(), file));
    }

    /** A document has no width, so no shape either. */
    private static ScopeSql shape(PictureShape shape, String content) {
        int sign = switch (shape) {
            case LANDSCAPE -> 1;
            case PORTRAIT -> -1;
            case SQUARE -> 0;
        };
        return new ScopeSql("sign(%1$s.width - %1$s.height) = ?".formatted(content), List.of(sign));
    }

    /** A camera's clock knows no zone; a file's time is compared with midnight where the program runs. */
    private static ScopeSql dates(DateSpan dates, String file, String content) {
        String template = "CASE WHEN %1$s.taken IS NULL THEN %2$s.modified_nanos %3$s ? ELSE %1$s.taken %3$s ? END";
        ScopeSql conditions = NONE;
        if (dates.first().isPresent()) {
            conditions = conditions.and(new ScopeSql(
                    template.formatted(content, file, ">="),
                    moments(dates.first().get())));
        }
        if (dates.last().isPresent()) {
            conditions = conditions.and(new ScopeSql(
                    template.formatted(content, file, "<"),
                    moments(dates.last().get().plusDays(1))));
        }
        return conditions;
    }

    private static List<Object> moments(LocalDate day) {
        long seconds = day.atStartOfDay(ZoneId.systemDefault()).toEpochSecond();
        // A camera's clock may stand in a year that no count of nanoseconds reaches.
        long nanos = Math.clamp(seconds, Long.MIN_VALUE / NANOS, Long.MAX_VALUE / NANOS) * NANOS;
        return List.of(nanos, day.atStartOfDay());
    }

    /** Both. */
    public ScopeSql and(ScopeSql other) {
        if (other.condition.equals("true")) {
            return this;
        }
        if (condition.equals("true")) {
            return other;
        }
        List<Object> both = new ArrayList<>(values);
        both.addAll(other.values);
        return new ScopeSql(condition + " AND " + other.condition, both);
    }

    /** These values after {@code first} and before {@code last}, which may be a list. */
    public Object[] valuesBetween(List<Object> first, Object... last) {
        List<Object> all = new ArrayList<>(first);
        all.addAll(values);
        all.addAll(List.of(last));
        return all.toArray();
    }
}

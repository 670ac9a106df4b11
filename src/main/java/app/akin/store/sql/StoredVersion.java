package app.akin.store.sql;

import app.akin.model.Extraction;
import app.akin.model.Kind;

/** Contents carry the version of what made their passages and thumbnails, so that what an earlier Akin made is renewed. */
public final class StoredVersion {

    private StoredVersion() {}

    /** Whether what the row {@code content} stands for is as this Akin would make it. */
    public static String isReadToday(String content) {
        return "%1$s.version >= CASE %1$s.kind WHEN %2$d THEN %3$d ELSE %4$d END"
                .formatted(
                        content,
                        KindCode.of(Kind.PICTURE),
                        Extraction.version(Kind.PICTURE),
                        Extraction.version(Kind.PASSAGE));
    }
}

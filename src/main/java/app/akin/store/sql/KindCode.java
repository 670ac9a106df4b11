package app.akin.store.sql;

import app.akin.model.Kind;

/** Kinds of items as the database writes them. */
public final class KindCode {

    private KindCode() {}

    public static int of(Kind kind) {
        return switch (kind) {
            case PICTURE -> 0;
            case PASSAGE -> 1;
        };
    }

    public static Kind kind(int code) {
        return code == 0 ? Kind.PICTURE : Kind.PASSAGE;
    }
}

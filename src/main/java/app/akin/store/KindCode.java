package app.akin.store;

import app.akin.model.Kind;

/** Kinds of items as the database writes them. */
final class KindCode {

    private KindCode() {}

    static int of(Kind kind) {
        return switch (kind) {
            case PICTURE -> 0;
            case PASSAGE -> 1;
        };
    }

    static Kind kind(int code) {
        return code == 0 ? Kind.PICTURE : Kind.PASSAGE;
    }
}

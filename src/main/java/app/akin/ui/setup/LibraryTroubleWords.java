package app.akin.ui.setup;

import app.akin.library.LibraryTrouble;

/** What a library that cannot be opened means, and what somebody can do. */
final class LibraryTroubleWords {

    private LibraryTroubleWords() {}

    static String key(LibraryTrouble trouble) {
        return switch (trouble) {
            case IN_USE -> "start.failed.in.use";
            case NOT_WRITABLE -> "start.failed.not.writable";
            case FOLDER_NAME -> "start.failed.folder.name";
            case PASSWORD -> "start.failed.password";
            case ROOT -> "start.failed.root";
            case NOT_STARTED -> "start.failed.not.started";
            case AWAY -> "start.failed.away";
            case BUSY -> "start.failed.busy";
            case DISK_FULL -> "start.failed.disk.full";
            case NO_VECTORS -> "start.failed.no.vectors";
            case DAMAGED -> "start.failed.damaged";
            case FOREIGN -> "start.failed.foreign";
            case NEWER -> "start.failed.newer";
            case NOT_AGREED -> "start.failed.not.agreed";
            case ADDRESS -> "start.failed.address";
            case REFUSED -> "start.failed.refused";
        };
    }
}

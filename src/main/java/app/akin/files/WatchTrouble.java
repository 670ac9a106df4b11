package app.akin.files;

import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a folder cannot be watched, in words that say what it means. */
final class WatchTrouble {

    private WatchTrouble() {}

    static String inWords(Exception trouble) {
        Throwable cause = trouble;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        if (message.contains("inotify")) {
            return "the system watches no more folders for this user (fs.inotify.max_user_watches)";
        }
        return switch (cause) {
            case NoSuchFileException _ -> "it is not there";
            case NotDirectoryException _ -> "it is a single file";
            default -> message;
        };
    }
}

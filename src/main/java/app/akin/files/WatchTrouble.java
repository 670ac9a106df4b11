package app.akin.files;

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
        return message;
    }
}

package app.akin.ui.settings.folders;

import app.akin.model.Folder;
import app.akin.ui.kit.Messages;

/** What a folder's row says of it. */
final class FolderWords {

    private final Messages messages;

    FolderWords(Messages messages) {
        this.messages = messages;
    }

    /** One line: how many files, whether it can be reached, where it is. */
    String facts(Folder folder) {
        String files = folder.isFolder() ? messages.get("folders.files", folder.files()) : messages.get("folders.file");
        String place = folder.uri().getPath().replaceFirst("(?<=.)/$", "");
        return folder.offline()
                ? files + " · " + messages.get("folders.offline") + " · " + place
                : files + " · " + place;
    }
}

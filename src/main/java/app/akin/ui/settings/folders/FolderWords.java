package app.akin.ui.settings.folders;

import app.akin.model.Folder;
import app.akin.ui.kit.Messages;

/** What a folder's row says of it. */
final class FolderWords {

    private final Messages messages;

    FolderWords(Messages messages) {
        this.messages = messages;
    }

    private String desk(Folder folder) {
        return folder.elsewhere()
                .filter(name -> !name.isEmpty())
                .map(name -> messages.get("folders.elsewhere", name))
                .orElseGet(() -> messages.get("folders.elsewhere.unknown"));
    }

    /** One line: how many files, whether it can be reached, where it is. */
    String facts(Folder folder) {
        String files = folder.isFolder() ? messages.get("folders.files", folder.files()) : messages.get("folders.file");
        String place = folder.uri().getPath().replaceFirst("(?<=.)/$", "");
        if (!folder.isOwn()) {
            String desk = desk(folder);
            return folder.here()
                    .map(here -> files + " · " + messages.get("folders.same", desk, here.getPath()))
                    .orElseGet(() -> files + " · " + desk + " · " + place);
        }
        return folder.offline()
                ? files + " · " + messages.get("folders.offline") + " · " + place
                : files + " · " + place;
    }
}

package app.akin.store;

import app.akin.model.Folder;
import app.akin.model.scope.Scope;
import app.akin.store.file.FolderLook;
import app.akin.store.ranking.RankedItem;
import app.akin.store.ranking.Ranking;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A store over a real, empty database, that looks into one folder. */
abstract class StoreTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    IndexStore store;
    Ranking ranking;
    ShownItems items;
    Folder folder;
    FolderLook look;

    @BeforeEach
    void begin() {
        DATABASE.empty();
        store = DATABASE.database().index();
        ranking = DATABASE.database().ranking();
        items = DATABASE.database().items();
        folder = store.addFolder(URI.create("file:///pictures/"), "pictures");
        look = store.beginLook(folder.id());
    }

    String name(RankedItem item) {
        return ranking.items(List.of(item.itemId()), Scope.EVERYTHING)
                .get(item.itemId())
                .file()
                .name();
    }
}

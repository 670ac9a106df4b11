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
public abstract class StoreTest {

    @RegisterExtension
    protected static final TestDatabase DATABASE = new TestDatabase();

    protected IndexStore store;
    protected Ranking ranking;
    protected ShownItems items;
    protected Folder folder;
    protected FolderLook look;

    @BeforeEach
    protected void begin() {
        DATABASE.empty();
        store = DATABASE.database().index();
        ranking = DATABASE.database().ranking();
        items = DATABASE.database().items();
        folder = store.addFolder(URI.create("file:///pictures/"), "pictures");
        look = store.beginLook(folder.id());
    }

    protected String name(RankedItem item) {
        return ranking.items(List.of(item.itemId()), Scope.EVERYTHING)
                .get(item.itemId())
                .file()
                .name();
    }
}

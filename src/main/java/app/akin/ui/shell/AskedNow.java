package app.akin.ui.shell;

import app.akin.model.scope.Scope;
import app.akin.ui.search.asking.OnWall;
import app.akin.ui.shell.page.ShownQuestion;
import java.util.Optional;
import java.util.function.LongFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The question that is shown, in words for pages and the title; nothing while browsing. */
final class AskedNow {

    private final LongFunction<String> folderName;
    private final LongFunction<String> collectionName;
    private final ReadOnlyObjectWrapper<Optional<ShownQuestion>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());

    AskedNow(LongFunction<String> folderName, LongFunction<String> collectionName) {
        this.folderName = folderName;
        this.collectionName = collectionName;
    }

    ReadOnlyObjectProperty<Optional<ShownQuestion>> property() {
        return asked.getReadOnlyProperty();
    }

    String words() {
        return asked.get().map(ShownQuestion::words).orElse("");
    }

    void shown(OnWall now) {
        asked.set(
                switch (now) {
                    case OnWall.Found found ->
                        Optional.of(new ShownQuestion(
                                found.question().label(),
                                place(found.question().scope()),
                                !found.result().query().scope().equals(Scope.EVERYTHING),
                                found.result()));
                    case OnWall.Home _, OnWall.Waiting _ -> Optional.empty();
                });
    }

    private Optional<String> place(Scope scope) {
        return scope.collection().isPresent()
                ? Optional.of(collectionName.apply(scope.collection().getAsLong()))
                : scope.folder().stream().mapToObj(folderName).findFirst();
    }
}

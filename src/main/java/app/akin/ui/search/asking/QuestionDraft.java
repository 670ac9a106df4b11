package app.akin.ui.search.asking;

import app.akin.model.scope.Scope;
import app.akin.search.Part;
import java.util.ArrayList;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** The question as it stands in the field, half typed perhaps. */
final class QuestionDraft {

    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<Part> chips = FXCollections.observableArrayList();
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.EVERYTHING);
    /** What of the scope was chosen, and not typed. */
    private Scope chosen = Scope.EVERYTHING;

    private boolean settingUp;

    /**
     * @param typed called when somebody changes the words
     * @param changed called when somebody changes anything else
     */
    QuestionDraft(Runnable typed, Runnable changed) {
        words.addListener((p, old, now) -> unlessSettingUp(typed));
        chips.addListener((ListChangeListener<Part>) change -> unlessSettingUp(changed));
        scope.addListener((p, old, now) -> unlessSettingUp(changed));
    }

    private void unlessSettingUp(Runnable told) {
        if (!settingUp) {
            told.run();
        }
    }

    StringProperty words() {
        return words;
    }

    ObservableList<Part> chips() {
        return chips;
    }

    ObjectProperty<Scope> scope() {
        return scope;
    }

    /** The part of it that can be asked. */
    Question question() {
        return new Question(Typing.askable(words.get()), new ArrayList<>(chips), scope.get(), chosen);
    }

    /** Other words are about to come in place of these: filters that were typed go with them. Nobody is told yet. */
    void forgetTypedFilters() {
        settingUp = true;
        scope.set(chosen);
        settingUp = false;
    }

    /** What of the scope stays when other words come. */
    Scope chosen() {
        return chosen;
    }

    /** The same with what was understood of it as chips and filters; somebody may go on typing after them. */
    void settle(Consumer<Question> asked) {
        if (question().parsed().isComposed()) {
            boolean goesOn = words.get().endsWith(" ");
            asked.accept(question().settled());
            words.set(goesOn && !words.get().isEmpty() ? words.get() + " " : words.get());
        }
    }

    /** Becomes another question; nobody is told. */
    void become(Question question) {
        settingUp = true;
        words.set(question.typed());
        chips.setAll(question.chips());
        scope.set(question.scope());
        chosen = question.chosen();
        settingUp = false;
    }
}

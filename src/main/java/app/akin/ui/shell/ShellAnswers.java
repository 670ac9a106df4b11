package app.akin.ui.shell;

import app.akin.ui.kit.Fx;
import app.akin.ui.search.answer.AnswerModel;
import app.akin.ui.search.asking.SearchModel;
import app.akin.ui.shell.page.UiServices;

/** What answers the questions of a window. */
final class ShellAnswers {

    private ShellAnswers() {}

    static AnswerModel of(UiServices services, SearchModel search) {
        return new AnswerModel(
                services.answers(),
                services.library(),
                services.writing(),
                search,
                services.messages().locale(),
                Fx::latest);
    }
}

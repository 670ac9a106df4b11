package app.akin.ui.shell.page;

import app.akin.answer.Answers;
import app.akin.indexing.Indexing;
import app.akin.library.Library;
import app.akin.library.kept.Keeping;
import app.akin.library.models.Models;
import app.akin.library.whereabouts.Whereabouts;
import app.akin.search.Search;
import app.akin.search.kept.KeptQuestions;
import app.akin.settings.LiveSettings;
import app.akin.task.TaskRunner;
import app.akin.ui.kit.Background;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.Theme;

/**
 * Everything the window stands on, made by the composition root.
 *
 * @param asking runs searches, and nothing else: two threads, so that a question waits neither behind thumbnails nor
 *     behind the question it overtakes
 * @param background runs all other work
 * @param writing waits for sentences to be quoted, and for language models: two threads
 * @param decoding decodes thumbnails
 */
public record UiServices(
        Search search,
        Library library,
        Keeping keeping,
        KeptQuestions keptQuestions,
        Models models,
        Whereabouts whereabouts,
        Indexing indexing,
        Background asking,
        Background background,
        Answers answers,
        Background writing,
        TaskRunner decoding,
        Messages messages,
        Theme theme,
        LiveSettings settings) {

    /** The same in another language. */
    public UiServices in(Messages other) {
        return new UiServices(
                search,
                library,
                keeping,
                keptQuestions,
                models,
                whereabouts,
                indexing,
                asking,
                background,
                answers,
                writing,
                decoding,
                other,
                theme,
                settings);
    }
}

package app.akin.ui.search;

import app.akin.library.Library;
import app.akin.library.whereabouts.Whereabouts;
import app.akin.settings.LiveSettings;
import app.akin.task.TaskRunner;
import app.akin.ui.kit.Background;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.asking.RecentQuestions;
import app.akin.ui.search.hit.HitActions;
import app.akin.ui.search.kept.KeptModel;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * What the parts of searching need from the window around them.
 *
 * @param decoding where thumbnails are decoded
 * @param folderNames the name of a folder by its id
 * @param collectionNames the name of a collection by its id
 * @param saveSearch keeps what is asked now
 * @param add adds a folder or a file to the library
 * @param choosePicture lets a person choose a picture as the question
 * @param closeDetails hides the details
 * @param copy puts words on the clipboard
 * @param chooseModel opens the settings at the language models
 */
public record SearchSurroundings(
        Library library,
        Whereabouts whereabouts,
        Background background,
        TaskRunner decoding,
        Messages messages,
        LiveSettings settings,
        HitActions actions,
        LongFunction<String> folderNames,
        LongFunction<String> collectionNames,
        KeptModel kept,
        RecentQuestions recent,
        Runnable saveSearch,
        Consumer<Path> add,
        Runnable choosePicture,
        Runnable closeDetails,
        Consumer<String> copy,
        Runnable chooseModel) {}

package app.akin.cli;

import app.akin.answer.Answers;
import app.akin.embedding.Encoder;
import app.akin.indexing.IndexProgress;
import app.akin.indexing.IndexReport;
import app.akin.indexing.VectorBuilder;
import app.akin.library.DatabaseChoice;
import app.akin.library.Doctor;
import app.akin.library.Library;
import app.akin.library.kept.Keeping;
import app.akin.library.models.Models;
import app.akin.library.models.PassageModels;
import app.akin.search.Query;
import app.akin.search.QueryEncoder;
import app.akin.search.Search;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * What the commands need, made only when a command asks for it: {@code embed} starts no database.
 *
 * <p>Closing it lets go of the database server and the model.
 */
public interface Services extends AutoCloseable {

    /**
     * Indexes {@code paths} and returns when it is done, and when a model newly chosen has read everything else too.
     *
     * @param building told how much such a model has still to read
     */
    IndexReport index(List<Path> paths, Consumer<IndexProgress> progress, VectorBuilder.Progress building);

    /** What will answer {@code query}; the model gets ready for it while the library is opened. */
    Search search(Query query);

    /** What quotes and writes answers; opens no library. */
    Answers answers();

    Encoder encoder();

    QueryEncoder queryEncoder();

    Library library();

    Keeping keeping();

    Models models();

    PassageModels passageModels();

    /** How many documents the chosen model of words has still to read; nothing where it cannot be said. */
    OptionalLong passagesLeft();

    Doctor doctor();

    /** Which database it is; opens none by itself. */
    DatabaseChoice database();

    @Override
    void close();

    /** Opens the services over the data folder that was named on the command line. */
    @FunctionalInterface
    interface Opening {

        /** @param stopped run once when the program is asked to end while they are in use: all of them fail from then on */
        Services open(GlobalOptions options, Runnable stopped);
    }
}

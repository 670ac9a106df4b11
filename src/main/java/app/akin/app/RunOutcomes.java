package app.akin.app;

import app.akin.indexing.BackgroundIndexing;
import app.akin.indexing.IndexReport;

/** Says in the window how runs end. */
record RunOutcomes(WindowTrouble trouble, Runnable changed) implements BackgroundIndexing.Outcome {

    @Override
    public void ended(IndexReport report) {
        trouble.runEnded();
        changed.run();
    }

    @Override
    public void failed(RuntimeException failure) {
        trouble.runFailed(failure);
    }
}

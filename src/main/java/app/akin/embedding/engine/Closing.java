package app.akin.embedding.engine;

/** Takes an encoder away: once, when nothing is computed with it, and before anything else is. Safe from several threads. */
public final class Closing {

    private final Turns turns;
    private boolean done;

    /** @param turns of the encoder; closed with it */
    public Closing(Turns turns) {
        this.turns = turns;
    }

    /** @param parts closes what the encoder is made of */
    public void close(Runnable parts) {
        try (Turns.Turn _ = turns.alone()) {
            if (done) {
                return;
            }
            done = true;
            parts.run();
        }
        turns.close();
    }
}

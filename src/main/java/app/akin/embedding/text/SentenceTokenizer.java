package app.akin.embedding.text;

/** Cuts text into the tokens of a model of words alone. Safe from several threads. */
public interface SentenceTokenizer extends AutoCloseable {

    /** Ids with marks, cut to the model's context so that the end marks stay; never filled up. */
    int[] encode(String text);

    /** How many ids the whole text has, without marks. */
    int count(String text);

    /** How many ids fit between the marks. */
    int limit();

    @Override
    void close();
}

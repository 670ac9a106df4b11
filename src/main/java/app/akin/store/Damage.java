package app.akin.store;

import app.akin.model.EmbeddingSpace;

/** A part of the database that cannot be read, or that contradicts another. */
public sealed interface Damage {

    /** In the words of the database, for a report. */
    String why();

    /** It can be built again from its table. */
    record OfIndex(String index, String why) implements Damage {}

    /** A model can make them again from the files. */
    record OfVectors(EmbeddingSpace space, String why) implements Damage {}

    /** Nothing in the database can make it again. */
    record OfTable(String table, String why) implements Damage {}
}

package app.akin.embedding.remote;

/** What a text is for; some models read the two differently. */
enum Purpose {
    PASSAGE,
    QUESTION
}

package app.akin.architecture.guilty.embedding;

/** What the guilty files package uses. */
public final class Encoder {}

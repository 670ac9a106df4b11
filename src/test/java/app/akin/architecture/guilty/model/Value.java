package app.akin.architecture.guilty.model;

/** What the guilty store uses. */
public final class Value {}

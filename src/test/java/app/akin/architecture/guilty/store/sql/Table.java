package app.akin.architecture.guilty.store.sql;

/** What only the store may know. */
public final class Table {}

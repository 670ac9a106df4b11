package app.akin.architecture.guilty.search;

import app.akin.architecture.guilty.store.sql.Table;

/** Knows how the store keeps what it keeps. */
final class ReadsTable {
    Table table;
}

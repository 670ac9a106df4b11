/** A connection, a transaction, a statement, values as they are written, and what goes wrong. Knows no table. */
package app.akin.store.sql;

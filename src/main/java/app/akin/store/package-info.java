/**
 * The only package that knows PostgreSQL, JDBC, pgvector and SQL: the schema, and what is asked of it. The server itself
 * is in {@code store.server}.
 */
package app.akin.store;

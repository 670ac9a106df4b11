/** The only package that knows PostgreSQL, JDBC, pgvector and SQL: server, schema, and what is asked of them. */
package app.akin.store;

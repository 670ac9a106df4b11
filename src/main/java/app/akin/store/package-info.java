/** The only package that knows PostgreSQL, JDBC, pgvector and SQL: the server, the schema, and what is asked of them. */
package app.akin.store;

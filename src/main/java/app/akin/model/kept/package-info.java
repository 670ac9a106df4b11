/** What people keep: collections and searches. */
package app.akin.model.kept;

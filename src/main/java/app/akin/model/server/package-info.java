/** What is found of a database server before, and while, a library lies on it. */
package app.akin.model.server;

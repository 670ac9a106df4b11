/** Where to look, and for which words, as conditions of SQL. */
package app.akin.store.scope;

/** What people keep: collections by what files hold, saved searches, questions asked before. */
package app.akin.store.kept;

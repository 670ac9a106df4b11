/** Questions answered out of the library's own documents, each answer with the place where it stands. */
package app.akin.answer;

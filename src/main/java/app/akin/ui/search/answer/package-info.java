/** What answers a question above the wall: a sentence quoted out of a document, or a language model's words with their sources. */
package app.akin.ui.search.answer;

/** The sentence of the library that answers a question, word for word: without any language model, and offline. */
package app.akin.answer.quote;

/** An answer that a language model writes from numbered passages, and what of it can be checked. */
package app.akin.answer.writing;

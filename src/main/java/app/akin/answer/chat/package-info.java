/** A language model that another program runs, spoken to by OpenAI's chat protocol, and every way in which that can fail. */
package app.akin.answer.chat;

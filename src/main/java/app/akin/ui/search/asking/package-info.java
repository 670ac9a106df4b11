/** What is asked and what came back: the draft, the question, the answer, the way back and forward. */
package app.akin.ui.search.asking;

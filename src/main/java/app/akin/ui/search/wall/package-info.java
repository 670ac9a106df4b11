/** The wall of results: rows, cards, the line, the hand and the keyboard on it. */
package app.akin.ui.search.wall;

/** The question and its answer: search field, wall of results, details. */
package app.akin.ui.search;

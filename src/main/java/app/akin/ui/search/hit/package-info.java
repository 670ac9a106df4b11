/** What one hit is to the eye: its words, its picture or passage, its bars, what can be done with it. */
package app.akin.ui.search.hit;

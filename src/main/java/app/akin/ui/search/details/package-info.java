/** All about the selected hit: the details beside the wall and the quick look over it. */
package app.akin.ui.search.details;

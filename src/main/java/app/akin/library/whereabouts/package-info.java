/** Where in a picture that is which was asked for. */
package app.akin.library.whereabouts;

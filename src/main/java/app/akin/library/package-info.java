/** What the window and the terminal ask for besides searching. */
package app.akin.library;

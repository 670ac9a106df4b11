/** The same services from a terminal. */
package app.akin.cli;

/** Which database the library lies in: a server of the person's own is tried, agreed to, and taken, or left again. */
package app.akin.ui.settings.server;

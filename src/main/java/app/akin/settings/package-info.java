/** Typed settings, and where things live on disk. */
package app.akin.settings;

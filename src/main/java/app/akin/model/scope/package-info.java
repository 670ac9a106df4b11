/** Where to look: kinds, dates, sizes, names, folders. */
package app.akin.model.scope;

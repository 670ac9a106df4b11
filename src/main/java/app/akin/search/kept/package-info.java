/** Questions that outlive the rows they refer to: written as JSON, read again in another session or library. */
package app.akin.search.kept;

/** Questions that outlive the rows they refer to: written as JSON, read again on another day or in another library. */
package app.akin.search.kept;

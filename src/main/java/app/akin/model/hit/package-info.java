/** What was found: a ranked item, the lanes that ranked it, and how sure it is. */
package app.akin.model.hit;

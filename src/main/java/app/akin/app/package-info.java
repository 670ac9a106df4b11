/** The composition root: builds the object graph in the order of the pipeline, and closes it backwards. */
package app.akin.app;

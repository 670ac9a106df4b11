/** A model that another program serves, and the secret that it asks for. */
package app.akin.model.remote;

/** The system's own store of passwords, asked for that of a server of the person's own. */
package app.akin.store.keyring;

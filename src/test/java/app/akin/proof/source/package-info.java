/** Another program, in a process of its own, that has a file to give away. */
package app.akin.proof.source;

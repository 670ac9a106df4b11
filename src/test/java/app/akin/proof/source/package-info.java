/** Other programs on the same screen, each in a process of its own: they give files and take them, and one takes pictures. */
package app.akin.proof.source;

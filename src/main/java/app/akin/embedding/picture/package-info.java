/** Pictures to what a vision tower reads, exact to the last bit. Knows nothing of DJL. */
package app.akin.embedding.picture;

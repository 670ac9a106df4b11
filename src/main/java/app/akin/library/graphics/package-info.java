/** Libraries with which a graphics card computes: tried, and remembered. */
package app.akin.library.graphics;

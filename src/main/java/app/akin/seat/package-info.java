/** Which model fills a role: the one that is wanted, the one that answers, and how the one becomes the other. */
package app.akin.seat;

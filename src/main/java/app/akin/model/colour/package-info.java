/** What colours a picture has: the eleven that every language has words for, and how much of a picture is of each. */
package app.akin.model.colour;

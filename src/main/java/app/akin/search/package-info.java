/** Query to vector to ranked hits. */
package app.akin.search;

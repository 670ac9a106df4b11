/** How sure a hit is, from what its lanes say: every weight and threshold of the list stands in {@link Measured}. */
package app.akin.search.ranking;

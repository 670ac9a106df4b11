/**
 * Query to vector to ranked hits.
 *
 * <p>One question has a name at each step of its way: what stands in the window's field, half typed perhaps, is a
 * {@code Draft}; what of it can be asked, and gone back to, is a {@code Question}; with how many hits are wanted and which lanes
 * are off it is a {@link app.akin.search.Query}; what comes back is a {@link app.akin.search.SearchResult}; what the wall shows
 * for it is {@code Shown}; and what pages that speak of it are told is {@code Asked}.
 */
package app.akin.search;

/** What somebody types taken apart: words, words that are not wanted, and filters such as {@code type:picture}. */
package app.akin.search.grammar;

package app.akin.ui.shell.page;

import app.akin.search.SearchResult;
import java.util.Optional;

/**
 * The question that is shown, for pages that speak of it.
 *
 * @param words what it is called: the typed words, or the pictures' names
 * @param place the name of the folder it was asked in, if not everywhere
 * @param narrowed whether a wider scope is left to look in
 * @param result the answer
 */
public record ShownQuestion(String words, Optional<String> place, boolean narrowed, SearchResult result) {}

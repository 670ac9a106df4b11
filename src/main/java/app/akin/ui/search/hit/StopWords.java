package app.akin.ui.search.hit;

import java.util.Set;

/**
 * English words that stand in nearly every text: articles, pronouns, auxiliary verbs, prepositions and what a question begins
 * with. That a text holds one of them says nothing about it.
 */
final class StopWords {

    private static final Set<String> ENGLISH = Set.of(("a an the this that these those i me my we us our you your he"
        + " him his she her it its they them their one am is are was were be been being do does did doing done have"
        + " has had having will would shall should can could may might must and or but nor if then than as so because"
        + " while of at by for with about into to from in on out up down off over under onto through between within"
        + " what which who whom whose when where why how not no any some there here too very just only also")
            .split(" "));

    private StopWords() {}

    /** @param word in lower case */
    static boolean has(String word) {
        return ENGLISH.contains(word);
    }
}

package app.akin.search.grammar;

import app.akin.model.scope.Scope;

/** A piece of what was typed, from {@code start} to before {@code end}. */
public sealed interface Token {

    int start();

    int end();

    /** Words to look for, quotation marks and all. */
    record Words(int start, int end, String text) implements Token {}

    /** Words that are not wanted, without their minus. */
    record Unwanted(int start, int end, String words) implements Token {}

    /**
     * A filter.
     *
     * @param scope what it leaves
     */
    record Filter(int start, int end, Key key, String value, Scope scope) implements Token {}

    /** Would be a filter, but cannot be understood: it counts as words. */
    record Misunderstood(int start, int end, String text, Fault fault) implements Token {}
}

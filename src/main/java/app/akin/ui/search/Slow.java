package app.akin.ui.search;

/** Whether an answer takes so long that the reason should be said, and which it is. */
public enum Slow {
    NO,
    MODEL,
    LIBRARY
}

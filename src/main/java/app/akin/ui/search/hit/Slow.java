package app.akin.ui.search.hit;

/** Whether an answer takes so long that the reason should be said, and which it is. */
public enum Slow {
    NO,
    MODEL,
    LIBRARY
}

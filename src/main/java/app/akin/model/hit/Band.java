package app.akin.model.hit;

/** How sure it is that a hit answers its question. The list's line stands above the first that is {@link #WEAK}. */
public enum Band {
    STRONG,
    LIKELY,
    WEAK;

    public boolean isAboveTheLine() {
        return this != WEAK;
    }
}

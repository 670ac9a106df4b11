package app.akin.model.kept;

/**
 * Files put together by hand; kept by what they hold, so that moved files stay in it and files that come back are in it again.
 *
 * @param name as somebody typed it, each once; empty for the favourites, which every library has
 * @param files how many different contents of it are in the library now
 */
public record FileCollection(long id, String name, boolean favourites, long files) {

    /** No name has more characters. */
    public static final int LONGEST_NAME = 100;
}

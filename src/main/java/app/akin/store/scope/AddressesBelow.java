package app.akin.store.scope;

/** The addresses that lie below a folder's, along the index on the beginnings of addresses. */
public final class AddressesBelow {

    /** The index has 300 letters of each; U+FFFD sorts behind all that an address has. */
    private static final String RANGE = """
        left(%1$s, 300) ~>=~ left(%2$s, 300) AND left(%1$s, 300) ~<=~ (left(%2$s, 300) || U&'\\FFFD')
        AND starts_with(%1$s, %2$s)
        """;

    private AddressesBelow() {}

    /**
     * A condition.
     *
     * @param address the column
     * @param folder the address of a folder, an expression
     */
    public static String condition(String address, String folder) {
        return RANGE.formatted(address, folder);
    }

    /** In the order of that index. */
    public static String order(String address) {
        return "left(%s, 300) USING ~<~".formatted(address);
    }
}

package app.akin.embedding.remote;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a service may be: behind an encrypted connection, or on this very computer. */
public final class RemoteAddress {

    private static final Pattern THIS_COMPUTER =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    private RemoteAddress() {}

    /**
     * Reads an address as a person types it.
     *
     * @throws RemoteRefusedException when words must not be sent there, with the reason in plain words
     */
    public static URI parse(String typed) throws RemoteRefusedException {
        String text = typed.strip().replaceFirst("/+$", "");
        try {
            URI address = new URI(text);
            require(address);
            return address;
        } catch (URISyntaxException e) {
            throw new RemoteRefusedException(
                    "This is no address: " + text + ". One looks like https://api.openai.com/v1");
        }
    }

    /** @throws RemoteRefusedException when words must not be sent there, with the reason in plain words */
    static void require(URI address) throws RemoteRefusedException {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (address.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new RemoteRefusedException("An address begins with https:// and the name of a computer");
        }
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new RemoteRefusedException("The address must hold neither a name with @ nor anything after ? or #."
                    + " The key has a place of its own");
        }
        if (scheme.equals("http") && !isThisComputer(address)) {
            throw new RemoteRefusedException("Words and key would travel to " + address.getHost()
                    + " for everybody to read. Only https:// is used, except to this computer itself");
        }
    }

    /** Whether nothing leaves the computer on the way there. */
    public static boolean isThisComputer(URI address) {
        return THIS_COMPUTER
                .matcher(String.valueOf(address.getHost()).toLowerCase(Locale.ROOT))
                .matches();
    }
}

package app.akin.embedding.catalogue;

import app.akin.embedding.catalogue.DownloadException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a server how large a file is whose exact size nobody could be asked for before. */
final class RemoteSize {

    private static final Pattern RANGE = Pattern.compile("bytes 0-0/(\\d+)");

    /** A person agreed to about that size; the server may not make it much more... */
    private static final double MOST = 1.1;

    /** ...unless that is little anyway. */
    private static final long LITTLE = 10_000_000;

    private final HttpClient client;
    private final DownloadLimits limits;

    RemoteSize(HttpClient client, DownloadLimits limits) {
        this.client = client;
        this.limits = limits;
    }

    /** The file with its exact size; as it is when that is known already. */
    CatalogueFile ask(CatalogueFile file) throws DownloadException, InterruptedException {
        if (file.hash().isPresent()) {
            return file;
        }
        HttpRequest request = HttpRequest.newBuilder(file.address())
                .header("Range", "bytes=0-0")
                .timeout(limits.stall())
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream _ = answer.body()) {
                return file.ofSize(size(file, answer));
            }
        } catch (IOException e) {
            throw new DownloadException(
                    Problem.STOPPED,
                    "The server could not be asked how large " + file.name() + " is: " + e.getMessage(),
                    e);
        }
    }

    private static long size(CatalogueFile file, HttpResponse<?> answer) throws DownloadException {
        Matcher range =
                RANGE.matcher(answer.headers().firstValue("Content-Range").orElse(""));
        long size = switch (answer.statusCode()) {
            case 206 -> range.matches() ? Long.parseLong(range.group(1)) : 0;
            case 200 -> answer.headers().firstValueAsLong("Content-Length").orElse(0);
            default ->
                throw new DownloadException(
                        Problem.REFUSED,
                        "The server does not give " + file.name() + " (answer " + answer.statusCode() + ")");
        };
        if (size < 1 || size > Math.max(LITTLE, MOST * file.bytes())) {
            throw new DownloadException(
                    Problem.REFUSED,
                    "The server offers a " + file.name() + " of " + size
                            + " bytes, which is not the size that was agreed to");
        }
        return size;
    }
}

package app.akin.embedding.catalogue;

import app.akin.embedding.Sha256;
import app.akin.embedding.catalogue.DownloadException.Problem;
import app.akin.task.Cancellation;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Fetches one file over https and resumes: goes on where it stopped if the server still has the same version, and lets the
 * result count only when its hash is the known one, where there is one.
 */
final class FileDownload {

    private static final Duration GLANCE = Duration.ofMillis(100);

    private final HttpClient client;
    private final DownloadLimits limits;
    private final Cancellation cancellation;

    FileDownload(HttpClient client, DownloadLimits limits, Cancellation cancellation) {
        this.client = client;
        this.limits = limits;
        this.cancellation = cancellation;
    }

    /** @param progress is told the bytes of this file that are on disk */
    void fetch(CatalogueFile file, Path target, LongConsumer progress)
            throws IOException, DownloadException, InterruptedException {
        PartFile part = new PartFile(target);
        int idle = 0;
        while (part.bytes() < file.bytes()) {
            long before = part.bytes();
            try {
                attempt(file, part, progress);
                idle = part.bytes() > before ? 0 : idle + 1;
            } catch (IOException e) {
                idle = part.bytes() > before ? 0 : idle + 1;
                if (idle >= limits.tries()) {
                    throw new DownloadException(Problem.STOPPED, inWords(e), e);
                }
            }
            if (idle >= limits.tries()) {
                throw new DownloadException(Problem.STOPPED, "The server keeps ending " + file.name() + " too early");
            }
            if (idle > 0) {
                pause();
            }
        }
        check(file, part);
    }

    private void check(CatalogueFile file, PartFile part) throws IOException, DownloadException {
        if (part.bytes() != file.bytes() || !isKnown(file, part)) {
            Path aside = part.refuse();
            throw new DownloadException(
                    Problem.NOT_GENUINE,
                    "What came is not " + file.name()
                            + " as its publisher has it: the hash is another. It was put aside as "
                            + aside.getFileName());
        }
        part.complete();
    }

    private static boolean isKnown(CatalogueFile file, PartFile part) throws IOException {
        return file.hash().isEmpty()
                || Sha256.of(part.path()).equals(file.hash().get());
    }

    private void attempt(CatalogueFile file, PartFile part, LongConsumer progress)
            throws IOException, DownloadException, InterruptedException {
        cancellation.check();
        HttpRequest.Builder request = HttpRequest.newBuilder(file.address());
        Optional<String> tag = part.strongTag();
        if (part.bytes() > 0 && tag.isPresent()) {
            request.header("Range", "bytes=" + part.bytes() + "-").header("If-Range", tag.get());
        }
        AtomicLong length = new AtomicLong(part.bytes());
        Answer answer = new Answer(file, part, length);
        try {
            wait(client.sendAsync(request.GET().build(), answer::receive), length, progress);
        } finally {
            answer.stopWriting();
        }
        answer.refuseIfUseless();
    }

    /** Looks every moment whether bytes still come, and whether anybody still wants them. */
    private void wait(CompletableFuture<HttpResponse<Long>> exchange, AtomicLong length, LongConsumer progress)
            throws IOException, InterruptedException {
        long seen = length.get();
        long quietSince = System.nanoTime();
        try {
            while (true) {
                try {
                    exchange.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
                    progress.accept(length.get());
                    return;
                } catch (TimeoutException e) {
                    cancellation.check();
                }
                progress.accept(length.get());
                if (length.get() != seen) {
                    seen = length.get();
                    quietSince = System.nanoTime();
                } else if (System.nanoTime() - quietSince > limits.stall().toNanos()) {
                    throw new IOException("nothing came for " + limits.stall().toSeconds() + " seconds");
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            exchange.cancel(true);
        }
    }

    private void pause() throws InterruptedException {
        long end = System.nanoTime() + limits.pause().toNanos();
        while (System.nanoTime() < end) {
            cancellation.check();
            TimeUnit.NANOSECONDS.sleep(Math.min(GLANCE.toNanos(), Math.max(1, end - System.nanoTime())));
        }
    }

    private static String inWords(IOException e) {
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return "The download stopped: " + why + ". What has come is kept; try again to go on";
    }

    /** What the first lines of an answer mean, decided before a byte of its body is kept. */
    private static final class Answer {

        private final CatalogueFile file;
        private final PartFile part;
        private final AtomicLong length;
        private volatile String useless = "";
        private volatile Optional<PartWriter> writer = Optional.empty();

        Answer(CatalogueFile file, PartFile part, AtomicLong length) {
            this.file = file;
            this.part = part;
            this.length = length;
        }

        HttpResponse.BodySubscriber<Long> receive(ResponseInfo info) {
            try {
                if (info.statusCode() == 206 && continues(info)) {
                    return write();
                }
                if (info.statusCode() == 416 || info.statusCode() == 206) {
                    part.beginAnew(Optional.empty());
                    return BodySubscribers.replacing(0L);
                }
                useless = whyUseless(info);
                if (!useless.isEmpty()) {
                    return BodySubscribers.replacing(0L);
                }
                part.beginAnew(info.headers().firstValue("ETag"));
                length.set(0);
                return write();
            } catch (IOException e) {
                return BodySubscribers.mapping(BodySubscribers.discarding(), nothing -> {
                    throw new java.io.UncheckedIOException(e);
                });
            }
        }

        private PartWriter write() {
            PartWriter fresh = new PartWriter(part.path(), file.bytes(), length);
            writer = Optional.of(fresh);
            return fresh;
        }

        /** From here on the file is the next attempt's: nothing that comes late may be added to it. */
        void stopWriting() {
            writer.ifPresent(PartWriter::close);
        }

        private boolean continues(ResponseInfo info) throws IOException {
            String wanted = "bytes " + part.bytes() + "-" + (file.bytes() - 1) + "/" + file.bytes();
            return info.headers().firstValue("Content-Range").equals(Optional.of(wanted));
        }

        private String whyUseless(ResponseInfo info) {
            int status = info.statusCode();
            if (status / 100 == 3) {
                return "The server points to an address that is not encrypted; Akin does not follow it";
            }
            if (status != 200) {
                return "The server does not give " + file.name() + " (answer " + status + ")";
            }
            boolean page = info.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            long announced = info.headers().firstValueAsLong("Content-Length").orElse(file.bytes());
            if (page || announced != file.bytes()) {
                return "Something else than " + file.name() + " came"
                        + (page ? ": a web page. Does this network want you to sign in first?" : "");
            }
            return "";
        }

        void refuseIfUseless() throws DownloadException {
            if (!useless.isEmpty()) {
                throw new DownloadException(Problem.REFUSED, useless);
            }
        }
    }
}

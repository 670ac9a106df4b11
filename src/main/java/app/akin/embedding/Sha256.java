package app.akin.embedding;

import app.akin.model.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of whole files, in constant memory. */
public final class Sha256 {

    private Sha256() {}

    public static ContentHash of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return copy(in, OutputStream.nullOutputStream());
        }
    }

    public static ContentHash of(String text) {
        return ContentHash.of(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static ContentHash of(byte[] bytes) {
        return ContentHash.of(digest().digest(bytes));
    }

    /** Copies everything and answers the hash of it. Closes neither stream. */
    public static ContentHash copy(InputStream from, OutputStream to) throws IOException {
        MessageDigest digest = digest();
        DigestOutputStream hashing = new DigestOutputStream(to, digest);
        from.transferTo(hashing);
        hashing.flush();
        return ContentHash.of(digest.digest());
    }

    /** One hash that stands for several, in order. */
    public static ContentHash of(ContentHash... parts) {
        MessageDigest digest = digest();
        for (ContentHash part : parts) {
            digest.update(part.bytes());
        }
        return ContentHash.of(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

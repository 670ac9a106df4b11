package app.akin.search;

import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.RgbPicture;
import app.akin.model.UnitVector;
import app.akin.model.UnreadableException;
import app.akin.reading.ContentReader;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Turns what a person asks with, words or a picture, into a vector. Blocks; safe from several threads. */
public final class QueryEncoder {

    /** Far more than any model reads, and little enough to be quick about. */
    private static final int LONGEST_QUESTION = 4_000;

    private static final long LARGEST_PICTURE = 512L << 20;

    private final ContentReader reader;

    public QueryEncoder(ContentReader reader) {
        this.reader = reader;
    }

    /** The vector of {@code words}; of a very long text, of its beginning. */
    public UnitVector words(Encoder encoder, String words) throws EncodingException {
        return encoder.encodeQuery(beginning(words));
    }

    /**
     * The vector of a picture file.
     *
     * @throws UnreadableException when the file is no picture that can be read
     */
    public UnitVector picture(Encoder encoder, Path file) throws UnreadableException, EncodingException {
        return picture(encoder, bytes(file));
    }

    /** The vector of an encoded picture that has no file. */
    public UnitVector picture(Encoder encoder, byte[] encoded) throws UnreadableException, EncodingException {
        RgbPicture crop = encoder.crop(reader.pictureOrFailure(encoded));
        return encoder.encodeExample(crop);
    }

    /** As much of {@code words} as can matter, without the character that no database takes. */
    public static String beginning(String words) {
        String cut = words.length() <= LONGEST_QUESTION ? words : words.substring(0, wholeCharacters(words));
        return cut.replace('\0', ' ').strip();
    }

    private static int wholeCharacters(String words) {
        boolean splits = Character.isHighSurrogate(words.charAt(LONGEST_QUESTION - 1));
        return splits ? LONGEST_QUESTION - 1 : LONGEST_QUESTION;
    }

    private static byte[] bytes(Path file) throws UnreadableException {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new UnreadableException(FailureReason.of(Cause.NO_FILE));
            } else if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            long size = Files.size(file);
            if (size > LARGEST_PICTURE) {
                throw new UnreadableException(FailureReason.of(Cause.TOO_LARGE, size, LARGEST_PICTURE));
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UnreadableException(FailureReason.of(Cause.VANISHED), e);
        } catch (AccessDeniedException e) {
            throw new UnreadableException(FailureReason.of(Cause.DENIED), e);
        } catch (IOException e) {
            throw new UnreadableException(FailureReason.of(Cause.IO), e);
        }
    }
}

package app.akin.extraction;

import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.ZeroByteFileException;

/** What a parser's exception means. */
final class DocumentTrouble {

    private static final int CAUSES_AT_MOST = 20;

    private DocumentTrouble() {}

    static FailureReason reason(Throwable trouble) {
        Throwable cause = trouble;
        for (int depth = 0; cause != null && depth < CAUSES_AT_MOST; depth++) {
            switch (cause) {
                case EncryptedDocumentException _ -> {
                    return FailureReason.of(Cause.PASSWORD);
                }
                case org.apache.poi.EncryptedDocumentException _ -> {
                    return FailureReason.of(Cause.PASSWORD);
                }
                case InvalidPasswordException _ -> {
                    return FailureReason.of(Cause.PASSWORD);
                }
                case UnsupportedFormatException _ -> {
                    return FailureReason.of(Cause.UNSUPPORTED);
                }
                case ZeroByteFileException _ -> {
                    return FailureReason.of(Cause.NO_TEXT);
                }
                default -> {}
            }
            if (isBomb(cause)) {
                return FailureReason.of(Cause.BOMB);
            }
            cause = cause.getCause();
        }
        return FailureReason.of(Cause.DAMAGED);
    }

    /** Tika and POI have no types for it, only words. */
    private static boolean isBomb(Throwable cause) {
        String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("zip bomb");
    }
}

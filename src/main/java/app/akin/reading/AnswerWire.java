package app.akin.reading;

import app.akin.extraction.DocumentPart;
import app.akin.extraction.DocumentText;
import app.akin.extraction.Whole;
import app.akin.model.Extraction;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import app.akin.model.Thumbnail;
import app.akin.model.colour.Colour;
import app.akin.model.colour.ColourShares;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers as bytes. What a reader that a file has taken over may write is bounded: nothing in it is believed. */
final class AnswerWire {

    private static final int LARGEST_THUMBNAIL = 16 << 20;
    private static final int MOST_PLACES = 4 << 20;
    private static final int MOST_PARTS = 4096;
    /** Twice as many as are read of one document. */
    private static final int MOST_LETTERS = 4_000_000;

    private static final int MOST_DETAILS = 16;

    private AnswerWire() {}

    static void write(DataOutputStream out, Answer answer) throws IOException {
        switch (answer) {
            case Answer.Fine _ -> Wire.begin(out, 1);
            case Answer.Read read -> whole(out, read.whole());
            case Answer.Pixels pixels -> {
                Wire.begin(out, 4);
                pixels(out, pixels.picture());
            }
            case Answer.Words words -> {
                Wire.begin(out, 5);
                Wire.text(out, words.words());
            }
            case Answer.Refused refused -> {
                Wire.begin(out, 6);
                reason(out, refused.reason());
            }
            case Answer.Taken taken -> {
                Wire.begin(out, 7);
                ShotWire.write(out, taken.shot());
            }
            case Answer.Page page -> {
                Wire.begin(out, 8);
                pixels(out, page.page().picture());
                PageWire.write(out, page.page());
            }
        }
        Wire.end(out);
    }

    private static void whole(DataOutputStream out, Whole whole) throws IOException {
        switch (whole) {
            case Whole.Picture(Extraction.Picture picture) -> {
                Wire.begin(out, 2);
                Wire.text(out, picture.mediaType());
                size(out, picture.size());
                Wire.text(out, picture.taken().map(LocalDateTime::toString).orElse(""));
                Wire.text(out, picture.camera().orElse(""));
                pixels(out, picture.pixels());
                size(out, picture.thumbnail().size());
                Wire.bytes(out, picture.thumbnail().jpeg());
                Wire.bytes(out, picture.colours().parts());
            }
            case Whole.Document document -> {
                Wire.begin(out, 3);
                Wire.text(out, document.mediaType());
                out.writeBoolean(document.cut());
                out.writeInt(document.parts().size());
                for (DocumentPart part : document.parts()) {
                    part(out, part);
                }
            }
        }
    }

    private static void part(DataOutputStream out, DocumentPart part) throws IOException {
        Wire.text(out, part.inside().orElse(""));
        Wire.text(out, part.text().text());
        places(out, part.text().pageStarts());
        places(out, part.text().headingEnds());
    }

    private static void places(DataOutputStream out, List<Integer> places) throws IOException {
        out.writeInt(places.size());
        for (int place : places) {
            out.writeInt(place);
        }
    }

    private static void reason(DataOutputStream out, FailureReason reason) throws IOException {
        Wire.text(out, reason.cause().name());
        out.writeInt(reason.details().size());
        for (String detail : reason.details()) {
            Wire.text(out, detail);
        }
    }

    private static void size(DataOutputStream out, PixelSize size) throws IOException {
        out.writeInt(size.width());
        out.writeInt(size.height());
    }

    private static void pixels(DataOutputStream out, RgbPicture picture) throws IOException {
        size(out, picture.size());
        Wire.bytes(out, picture.rgb());
    }

    /** @param pixels the most that a picture may have */
    static Answer read(DataInputStream in, long pixels) throws IOException {
        try {
            Answer answer = switch (Wire.begun(in)) {
                case 1 -> new Answer.Fine();
                case 2 -> new Answer.Read(new Whole.Picture(picture(in, pixels)));
                case 3 -> new Answer.Read(document(in));
                case 4 -> new Answer.Pixels(pixels(in, pixels));
                case 5 -> new Answer.Words(Wire.text(in));
                case 6 -> new Answer.Refused(reason(in));
                case 7 -> new Answer.Taken(ShotWire.read(in));
                case 8 -> new Answer.Page(PageWire.page(in, pixels(in, pixels)));
                default -> throw new IOException("an answer of an unknown kind");
            };
            Wire.ended(in);
            return answer;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("an answer that cannot be", e);
        }
    }

    private static Extraction.Picture picture(DataInputStream in, long pixels) throws IOException {
        String mediaType = Wire.text(in);
        PixelSize size = size(in);
        String taken = Wire.text(in);
        Optional<String> camera = ShotWire.camera(in);
        return new Extraction.Picture(
                mediaType,
                size,
                taken.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(taken)),
                camera,
                pixels(in, pixels),
                new Thumbnail(size(in), Wire.bytes(in, LARGEST_THUMBNAIL)),
                new ColourShares(Wire.bytes(in, Colour.values().length)));
    }

    private static Whole.Document document(DataInputStream in) throws IOException {
        String mediaType = Wire.text(in);
        boolean cut = in.readBoolean();
        int count = Wire.count(in, MOST_PARTS);
        List<DocumentPart> parts = new ArrayList<>();
        long letters = 0;
        for (int i = 0; i < count; i++) {
            parts.add(part(in));
            letters += parts.getLast().text().text().length();
            if (letters > MOST_LETTERS) {
                throw new IOException(letters + " letters where at most " + MOST_LETTERS + " can be");
            }
        }
        return new Whole.Document(mediaType, parts, cut);
    }

    private static DocumentPart part(DataInputStream in) throws IOException {
        String inside = Wire.text(in);
        String text = Wire.text(in);
        DocumentText words = new DocumentText(text, places(in, text), places(in, text));
        return new DocumentPart(inside.isEmpty() ? Optional.empty() : Optional.of(inside), words);
    }

    private static List<Integer> places(DataInputStream in, String text) throws IOException {
        int count = Wire.count(in, MOST_PLACES);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(Wire.count(in, text.length()));
        }
        return places;
    }

    private static FailureReason reason(DataInputStream in) throws IOException {
        Cause cause = Cause.valueOf(Wire.text(in));
        int count = Wire.count(in, MOST_DETAILS);
        List<String> details = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            details.add(Wire.text(in));
        }
        return new FailureReason(cause, details);
    }

    private static PixelSize size(DataInputStream in) throws IOException {
        return new PixelSize(in.readInt(), in.readInt());
    }

    private static RgbPicture pixels(DataInputStream in, long most) throws IOException {
        PixelSize size = size(in);
        if (size.pixels() > most) {
            throw new IOException(size + " is more than was allowed");
        }
        return new RgbPicture(size, Wire.bytes(in, 3 * size.pixels()));
    }
}

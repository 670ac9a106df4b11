package app.akin.ui.search.hit;

import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.PictureFormat;
import app.akin.model.hit.Hit;
import app.akin.ui.kit.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** How a result is spoken of: its type, its place, its sentence for a screen reader. */
public final class HitWords {

    private static final int SPOKEN_CHARACTERS = 120;

    private final Messages messages;

    public HitWords(Messages messages) {
        this.messages = messages;
    }

    public Messages messages() {
        return messages;
    }

    public Locale locale() {
        return messages.locale();
    }

    /** {@code Word · page 2} */
    public String source(Hit hit) {
        String place = place(hit);
        Optional<String> inside = hit.passage().flatMap(Passage::inside);
        String within = inside.map(name -> messages.get("passage.source.inside", place, name))
                .orElse(place);
        OptionalInt cut = hit.file().cut();
        return cut.isPresent() ? messages.get("passage.source.cut", within, cut.getAsInt()) : within;
    }

    private String place(Hit hit) {
        String type = type(hit.file().mediaType());
        OptionalInt page = hit.passage().map(Passage::page).orElse(OptionalInt.empty());
        return page.isPresent()
                ? messages.get("passage.source.page", type, page.getAsInt())
                : messages.get(
                        "passage.source.part",
                        type,
                        hit.passage().map(Passage::ordinal).orElse(0) + 1);
    }

    /** A media type as people call it: {@code JPEG picture}, {@code Word}, {@code PDF}. */
    public String type(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> messages.get("type.pdf");
            case "text/plain" -> messages.get("type.text");
            case "text/markdown", "text/x-web-markdown" -> messages.get("type.markdown");
            case "text/html", "application/xhtml+xml" -> messages.get("type.html");
            case "application/rtf" -> messages.get("type.rtf");
            case "application/epub+zip" -> messages.get("type.epub");
            case "application/zip" -> messages.get("type.archive");
            case "application/x-hwp-v5", "application/hwp+zip" -> messages.get("type.hangul");
            case "message/rfc822", "application/vnd.ms-outlook" -> messages.get("type.letter");
            default ->
                PictureFormat.ofMediaType(mediaType)
                        .map(format -> messages.get("type.picture", format.words()))
                        .orElseGet(() -> typeByFamily(mediaType));
        };
    }

    private String typeByFamily(String mediaType) {
        if (mediaType.contains("word")) {
            return messages.get("type.word");
        } else if (mediaType.contains("presentation") || mediaType.contains("powerpoint")) {
            return messages.get("type.slides");
        } else if (mediaType.contains("spreadsheet") || mediaType.contains("excel")) {
            return messages.get("type.sheet");
        } else if (mediaType.startsWith("image/")) {
            return messages.get("type.picture.other");
        } else if (mediaType.contains("opendocument")) {
            return messages.get("type.opendocument");
        }
        return mediaType.startsWith("text/") ? messages.get("type.source") : messages.get("type.document");
    }

    public String icon(Hit hit, int size) {
        if (hit.kind() == Kind.PICTURE) {
            return "fltral-image-20";
        }
        boolean pdf = hit.file().mediaType().equals("application/pdf");
        return pdf ? "fltral-document-pdf-16" : size == 16 ? "fltral-document-16" : "fltral-document-20";
    }

    /** The names of the last folders above a file, such as {@code Home › 2024}. */
    public String folders(Hit hit, int atMost) {
        List<String> names = new ArrayList<>();
        path(hit).map(Path::getParent).ifPresent(parent -> parent.forEach(name -> names.add(name.toString())));
        return String.join(" › ", names.subList(Math.max(0, names.size() - atMost), names.size()));
    }

    /** Where the file is; nothing where this system cannot say it as a path. */
    public static Optional<Path> path(Hit hit) {
        try {
            return Optional.of(Path.of(hit.file().uri()));
        } catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    public String band(Hit hit) {
        return switch (hit.band()) {
            case STRONG -> messages.get("band.strong");
            case LIKELY -> messages.get("band.likely");
            case WEAK -> messages.get("band.weak");
        };
    }

    /** {@code 4 more in this document}, or nearly the same as this picture. */
    public String more(Hit hit, boolean opened) {
        if (hit.kind() == Kind.PICTURE) {
            return opened ? messages.get("card.stack.less") : messages.get("card.stack.more", hit.more());
        }
        return opened ? messages.get("card.document.less") : messages.get("card.document.more", hit.more());
    }

    /** {@code 3 of 8. Picture black kitty.jpeg. Likely match. In Photographs, Home.} */
    public String spoken(Hit hit, int index, int count) {
        String place = folders(hit, 2).replace(" › ", ", ");
        String also = hit.more() > 0 ? " " + more(hit, false) + "." : "";
        if (hit.kind() == Kind.PICTURE) {
            String name = hit.file().name();
            return hit.rank() == 0
                    ? messages.get("card.a11y.picture", index + 1, count, name, place)
                    : messages.get("card.a11y.picture.found", index + 1, count, name, place, band(hit)) + also;
        }
        String text = hit.passage().map(Passage::text).orElse("");
        String words = text.length() <= SPOKEN_CHARACTERS ? text : text.substring(0, SPOKEN_CHARACTERS) + "…";
        String passage =
                messages.get("card.a11y.passage", index + 1, count, hit.file().name(), source(hit), words);
        String sure = hit.rank() == 0 ? "" : " " + band(hit) + ".";
        return passage + sure + also;
    }
}

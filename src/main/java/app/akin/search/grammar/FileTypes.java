package app.akin.search.grammar;

import app.akin.model.Kind;
import app.akin.model.PictureFormat;
import app.akin.model.scope.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What people call types of files, and the media types that these are. */
final class FileTypes {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN = "application/vnd.oasis.opendocument.";

    private static final List<String> PICTURES =
            List.of("picture", "pictures", "image", "images", "photo", "photos", "사진", "그림", "이미지");
    private static final List<String> DOCUMENTS = List.of("document", "documents", "passage", "passages", "문서", "구절");

    private static final Map<String, Set<String>> FORMATS = formats();

    private FileTypes() {}

    private static Map<String, Set<String>> formats() {
        Map<String, Set<String>> formats = new TreeMap<>();
        put(formats, List.of("pdf"), "application/pdf");
        put(
                formats,
                List.of("word", "doc", "docx", "워드"),
                "application/msword",
                OFFICE + "wordprocessingml.document",
                "application/vnd.ms-word.document.macroenabled.12");
        put(
                formats,
                List.of("excel", "xls", "xlsx", "spreadsheet", "엑셀", "스프레드시트"),
                "application/vnd.ms-excel",
                OFFICE + "spreadsheetml.sheet",
                "application/vnd.ms-excel.sheet.macroenabled.12",
                OPEN + "spreadsheet");
        put(
                formats,
                List.of("powerpoint", "ppt", "pptx", "slides", "파워포인트", "슬라이드"),
                "application/vnd.ms-powerpoint",
                OFFICE + "presentationml.presentation",
                "application/vnd.ms-powerpoint.presentation.macroenabled.12",
                OPEN + "presentation");
        put(formats, List.of("odt", "opendocument"), OPEN + "text");
        put(formats, List.of("ods"), OPEN + "spreadsheet");
        put(formats, List.of("odp"), OPEN + "presentation");
        put(formats, List.of("rtf"), "application/rtf");
        put(formats, List.of("epub", "book", "책"), "application/epub+zip");
        put(formats, List.of("html", "htm", "web", "웹"), "text/html", "application/xhtml+xml");
        put(formats, List.of("markdown", "md", "마크다운"), "text/markdown", "text/x-web-markdown");
        put(formats, List.of("txt", "text", "텍스트"), "text/plain");
        put(
                formats,
                List.of("mail", "email", "e-mail", "eml", "msg", "메일", "이메일"),
                "message/rfc822",
                "application/vnd.ms-outlook");
        for (PictureFormat format : PictureFormat.values()) {
            put(formats, List.of(format.words().toLowerCase(Locale.ROOT)), format.mediaType());
            put(formats, format.endings(), format.mediaType());
        }
        return formats;
    }

    private static void put(Map<String, Set<String>> formats, List<String> names, String... mediaTypes) {
        names.forEach(name -> formats.put(name, Set.of(mediaTypes)));
    }

    /** Of one word, or of several with commas between; nothing where one of them is unknown. */
    static Optional<Scope> of(String value) {
        Set<String> mediaTypes = new HashSet<>();
        Set<Kind> kinds = new HashSet<>();
        for (String each : value.toLowerCase(Locale.ROOT).split(",", -1)) {
            String word = each.strip();
            if (PICTURES.contains(word)) {
                kinds.add(Kind.PICTURE);
            } else if (DOCUMENTS.contains(word)) {
                kinds.add(Kind.PASSAGE);
            } else if (FORMATS.containsKey(word)) {
                mediaTypes.addAll(FORMATS.get(word));
            } else {
                return Optional.empty();
            }
        }
        return joined(kinds, mediaTypes);
    }

    /** Two tokens together: what fits either. Nothing where that cannot be said, such as pictures and PDF. */
    static Optional<Scope> either(Scope one, Scope other) {
        Set<Kind> kinds = new HashSet<>();
        one.kind().ifPresent(kinds::add);
        other.kind().ifPresent(kinds::add);
        Set<String> mediaTypes = new HashSet<>(one.mediaTypes());
        mediaTypes.addAll(other.mediaTypes());
        return joined(kinds, mediaTypes);
    }

    private static Optional<Scope> joined(Set<Kind> kinds, Set<String> mediaTypes) {
        if (mediaTypes.isEmpty()) {
            return Optional.of(
                    kinds.size() == 1 ? Scope.EVERYTHING.only(kinds.iterator().next()) : Scope.EVERYTHING);
        }
        return kinds.isEmpty() ? Optional.of(Scope.EVERYTHING.ofTypes(mediaTypes)) : Optional.empty();
    }
}

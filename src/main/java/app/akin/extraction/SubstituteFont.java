package app.akin.extraction;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** What stands for a font that a PDF names and does not bring: a family of letters, and a style. */
record SubstituteFont(Family family, boolean bold, boolean slanted) {

    /** What letters look like, or whose they are. */
    enum Family {
        SANS,
        SERIF,
        MONO,
        /** Korean, Japanese and Chinese. */
        EAST
    }

    private static final Pattern SERIF = Pattern.compile("times|serif|roman|georgia|garamond|bookman|palatino|century");
    private static final Pattern SANS = Pattern.compile("sans|arial|helvetica|gothic");
    private static final Pattern MONO = Pattern.compile("courier|mono|consol|typewriter");
    private static final Pattern BOLD = Pattern.compile("bold|black|heavy|demi");
    private static final Pattern SLANTED = Pattern.compile("italic|oblique");
    private static final Pattern EAST = Pattern.compile(
            "batang|gulim|dotum|gungsuh|malgun|nanum|^hy|mincho|gothic-(?:medium|bbb)|ryumin|simsun|simhei|mingliu|cjk"
                    + "|바탕|굴림|돋움|궁서|맑은|나눔");

    /** @param descriptor null where the PDF has none */
    static SubstituteFont of(String name, PDFontDescriptor descriptor) {
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        boolean bold = BOLD.matcher(lower).find() || descriptor != null && descriptor.isForceBold();
        boolean slanted = SLANTED.matcher(lower).find() || descriptor != null && descriptor.isItalic();
        return new SubstituteFont(family(lower, descriptor), bold, slanted);
    }

    private static Family family(String lower, PDFontDescriptor descriptor) {
        if (EAST.matcher(lower).find()) {
            return Family.EAST;
        } else if (MONO.matcher(lower).find() || descriptor != null && descriptor.isFixedPitch()) {
            return Family.MONO;
        } else if (SANS.matcher(lower).find()) {
            return Family.SANS;
        }
        boolean serif = SERIF.matcher(lower).find() || descriptor != null && descriptor.isSerif();
        return serif ? Family.SERIF : Family.SANS;
    }

    /** Names of files that hold it, the best first; such of every system. */
    List<String> files() {
        return switch (family) {
            case SANS ->
                Stream.concat(
                                styled("LiberationSans-%s.ttf", "NimbusSans-%s.otf"),
                                Stream.of(windows("arial"), mac("Arial"), dejaVu("DejaVuSans")))
                        .toList();
            case SERIF ->
                Stream.concat(
                                styled("LiberationSerif-%s.ttf", "NimbusRoman-%s.otf"),
                                Stream.of(windows("times"), mac("Times New Roman"), dejaVu("DejaVuSerif")))
                        .toList();
            case MONO ->
                Stream.concat(
                                styled("LiberationMono-%s.ttf", "NimbusMonoPS-%s.otf"),
                                Stream.of(windows("cour"), mac("Courier New"), dejaVu("DejaVuSansMono")))
                        .toList();
            case EAST ->
                Stream.concat(
                                bold
                                        ? Stream.of("NanumGothicBold.ttf", "malgunbd.ttf", "NotoSansCJK-Bold.ttc")
                                        : Stream.empty(),
                                Stream.of(
                                        "NanumGothic.ttf",
                                        "malgun.ttf",
                                        "NotoSansKR-Regular.otf",
                                        "NotoSansKR-Regular.ttf",
                                        "AppleGothic.ttf",
                                        "NotoSansCJK-Regular.ttc",
                                        "AppleSDGothicNeo.ttc",
                                        "msgothic.ttc",
                                        "simsun.ttc"))
                        .toList();
        };
    }

    private Stream<String> styled(String... patterns) {
        String style = bold ? slanted ? "BoldItalic" : "Bold" : slanted ? "Italic" : "Regular";
        return Stream.of(patterns).map(pattern -> pattern.formatted(style));
    }

    private String windows(String family) {
        String style = bold ? slanted ? "bi" : "bd" : slanted ? "i" : "";
        return family + style + ".ttf";
    }

    private String mac(String family) {
        return family + (bold ? " Bold" : "") + (slanted ? " Italic" : "") + ".ttf";
    }

    private String dejaVu(String family) {
        String slant = family.contains("Serif") ? "Italic" : "Oblique";
        String style = (bold ? "Bold" : "") + (slanted ? slant : "");
        return family + (style.isEmpty() ? "" : "-" + style) + ".ttf";
    }
}

package app.akin.ui.settings.models;

/** A model's card without its marks: Markdown as people read it. */
final class CardText {

    private CardText() {}

    /** Joins lines that were broken to fit an editor, and takes away the marks for headings, bold and code. */
    static String plain(String markdown) {
        StringBuilder plain = new StringBuilder();
        for (String line : markdown.strip().lines().map(String::strip).toList()) {
            boolean begins = line.isEmpty() || line.startsWith("* ") || line.startsWith("- ") || line.startsWith("#");
            boolean afterBlank = plain.isEmpty() || plain.charAt(plain.length() - 1) == '\n';
            if (begins && !plain.isEmpty()) {
                plain.append('\n');
            } else if (!afterBlank) {
                plain.append(' ');
            }
            plain.append(
                    line.replaceFirst("^#+ *", "").replaceFirst("^[*-] ", "• ").replaceAll("\\*\\*|`", ""));
            if (line.startsWith("#")) {
                plain.append('\n');
            }
        }
        return plain.toString();
    }
}

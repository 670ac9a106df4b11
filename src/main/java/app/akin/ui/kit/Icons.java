package app.akin.ui.kit;

import org.kordamp.ikonli.javafx.FontIcon;

/** Fluent System Icons by their literals. The size is in the literal's end; colour comes from the style sheet. */
public final class Icons {

    private Icons() {}

    /** An icon at the size it was drawn for: {@code fltral-image-20} is 20 pixels. */
    public static FontIcon of(String literal) {
        return of(literal, Integer.parseInt(literal.substring(literal.lastIndexOf('-') + 1)));
    }

    /** An icon at another size. */
    public static FontIcon of(String literal, int pixels) {
        FontIcon icon = new FontIcon(literal);
        icon.setIconSize(pixels);
        icon.getStyleClass().add("icon-" + pixels);
        return icon;
    }
}

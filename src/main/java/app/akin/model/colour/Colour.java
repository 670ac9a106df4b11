package app.akin.model.colour;

/** The basic colours. Their order is that of the parts of {@link ColourShares}, which are stored. */
public enum Colour {
    BLACK,
    WHITE,
    GREY,
    RED,
    ORANGE,
    YELLOW,
    GREEN,
    BLUE,
    PURPLE,
    PINK,
    BROWN
}

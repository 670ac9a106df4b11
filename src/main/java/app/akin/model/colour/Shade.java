package app.akin.model.colour;

/**
 * The colour of one place, and what it is called: with soft borders, so that what lies between two colours is a bit of both.
 *
 * @param hue in degrees, above -180 and up to 180; 0 is red
 * @param saturation 0 to 1
 * @param value 0 to 1, black to as light as it gets
 */
record Shade(double hue, double saturation, double value) {

    private static final double SECTOR = 60;
    private static final double ROUND = 360;

    /** @param red 0 to 1, as are the others */
    static Shade of(double red, double green, double blue) {
        double most = Math.max(red, Math.max(green, blue));
        double range = most - Math.min(red, Math.min(green, blue));
        if (range <= 0) {
            return new Shade(0, 0, most);
        }
        double hue;
        if (most == red) {
            hue = SECTOR * (green - blue) / range;
        } else if (most == green) {
            hue = SECTOR * (2 + (blue - red) / range);
        } else {
            hue = SECTOR * (4 + (red - green) / range);
        }
        return new Shade(hue > ROUND / 2 ? hue - ROUND : hue, range / most, most);
    }

    /** How much it is of {@code colour}, 0 to 1. */
    double of(Colour colour) {
        return switch (colour) {
            case BLACK -> 1 - above(value, 0.12, 0.24);
            case WHITE -> pale() * above(value, 0.68, 0.86);
            case GREY -> pale() * between(value, 0.18, 0.32, 0.68, 0.86);
            case RED -> between(hue, -22, -12, 9, 16) * above(saturation, 0.5, 0.65) * above(value, 0.25, 0.4);
            case ORANGE -> between(hue, 9, 16, 38, 44) * above(saturation, 0.5, 0.65) * above(value, 0.48, 0.62);
            case YELLOW -> between(hue, 38, 44, 64, 72) * above(saturation, 0.35, 0.5) * above(value, 0.48, 0.62);
            case GREEN -> between(round(), 64, 76, 160, 178) * above(saturation, 0.2, 0.35) * above(value, 0.15, 0.28);
            case BLUE -> between(round(), 178, 190, 248, 262) * above(saturation, 0.22, 0.36) * above(value, 0.18, 0.3);
            case PURPLE ->
                between(round(), 248, 262, 308, 322) * above(saturation, 0.18, 0.3) * above(value, 0.15, 0.28);
            case PINK -> Math.max(lightRed(), magenta());
            case BROWN ->
                between(hue, 4, 12, 40, 48) * above(saturation, 0.22, 0.36) * between(value, 0.12, 0.22, 0.5, 0.64);
        };
    }

    private double pale() {
        return 1 - above(saturation, 0.12, 0.22);
    }

    private double lightRed() {
        return between(hue, -48, -36, 9, 18) * between(saturation, 0.14, 0.22, 0.5, 0.65) * above(value, 0.6, 0.72);
    }

    private double magenta() {
        return between(hue, -48, -36, -22, -12) * above(saturation, 0.14, 0.22) * above(value, 0.5, 0.65);
    }

    /** The hue from 0 to 360. */
    private double round() {
        return hue < 0 ? hue + ROUND : hue;
    }

    /** 0 up to {@code from}, 1 from {@code to} on. */
    private static double above(double x, double from, double to) {
        return Math.clamp((x - from) / (to - from), 0, 1);
    }

    private static double between(double x, double from, double full, double last, double end) {
        return above(x, from, full) * (1 - above(x, last, end));
    }
}

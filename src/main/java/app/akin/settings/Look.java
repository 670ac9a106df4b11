package app.akin.settings;

/**
 * How the window looks and speaks.
 *
 * @param textPercent size of the text, {@value #SMALLEST_TEXT} to {@value #LARGEST_TEXT}; other figures are brought
 *     into that range
 * @param highContrast even when the system does not ask for it
 * @param reducedMotion even when the system does not ask for it
 * @param places whether the details of a photograph say where it was taken
 */
public record Look(
        Language language,
        Appearance appearance,
        int textPercent,
        boolean highContrast,
        boolean reducedMotion,
        boolean places) {

    public static final int SMALLEST_TEXT = 90;
    public static final int LARGEST_TEXT = 150;
    public static final Look DEFAULT = new Look(Language.SYSTEM, Appearance.SYSTEM, 100, false, false, false);

    public Look {
        textPercent = Math.clamp(textPercent, SMALLEST_TEXT, LARGEST_TEXT);
    }

    public Look withLanguage(Language chosen) {
        return new Look(chosen, appearance, textPercent, highContrast, reducedMotion, places);
    }

    public Look withAppearance(Appearance chosen) {
        return new Look(language, chosen, textPercent, highContrast, reducedMotion, places);
    }

    public Look withTextPercent(int chosen) {
        return new Look(language, appearance, chosen, highContrast, reducedMotion, places);
    }

    public Look withHighContrast(boolean chosen) {
        return new Look(language, appearance, textPercent, chosen, reducedMotion, places);
    }

    public Look withReducedMotion(boolean chosen) {
        return new Look(language, appearance, textPercent, highContrast, chosen, places);
    }

    public Look withPlaces(boolean chosen) {
        return new Look(language, appearance, textPercent, highContrast, reducedMotion, chosen);
    }
}

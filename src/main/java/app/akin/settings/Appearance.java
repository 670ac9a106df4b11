package app.akin.settings;

/** Light or dark, or what the system says at the moment. */
public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK
}

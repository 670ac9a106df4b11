package app.akin.ui.settings;

/** The sections of the settings, in order. */
enum SectionId {
    GENERAL("settings.general", "fltrmz-options-20"),
    LIBRARY("settings.library", "fltral-folder-20"),
    MODELS("settings.models", "fltral-cube-20"),
    PASSAGES("settings.passages", "fltral-document-20"),
    ANSWERS("settings.answers", "fltral-chat-20"),
    DATABASE("settings.database", "fltral-layer-20"),
    SIZE("settings.size", "fltrmz-ruler-20"),
    DOCTOR("settings.doctor", "fltrmz-stethoscope-20"),
    KEYS("settings.keys", "fltral-keyboard-20"),
    ABOUT("settings.about", "fltral-info-20");

    private final String key;
    private final String icon;

    SectionId(String key, String icon) {
        this.key = key;
        this.icon = icon;
    }

    String key() {
        return key;
    }

    String icon() {
        return icon;
    }
}

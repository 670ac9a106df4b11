package app.akin.settings;

/** The settings hold a mistake, so that nothing is opened with them. */
public final class SettingsMistakeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SettingsMistake mistake;

    public SettingsMistakeException(SettingsMistake mistake) {
        super(mistake.inWords());
        this.mistake = mistake;
    }

    public SettingsMistake mistake() {
        return mistake;
    }
}

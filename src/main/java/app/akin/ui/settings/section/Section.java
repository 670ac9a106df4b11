package app.akin.ui.settings.section;

/** A section of the settings page, told when it comes into view and when it leaves. */
public interface Section {

    default void onShown() {}

    default void onHidden() {}
}

package app.akin.ui.settings;

/** A section of the settings page, told when it comes into view and when it leaves. */
interface Section {

    default void onShown() {}

    default void onHidden() {}
}

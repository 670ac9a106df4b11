package app.akin.settings;

/** Where models are computed; {@link #AUTO} takes a graphics card when there is one that works. */
public enum Device {
    AUTO,
    CPU,
    GPU
}

package app.akin.embedding;

/** Where a person wants the model to compute. */
public enum DevicePreference {
    /** The GPU when there is one that works, else the CPU. */
    AUTOMATIC,
    CPU
}

package app.akin.proof.sample;

import java.util.List;

/** Typed questions that nobody asks in good faith. */
public final class HostileWords {

    public static final List<String> ALL = List.of(
            "a dog ".repeat(175_000),
            "x".repeat(1 << 20),
            "강아지".repeat(100_000),
            "\u0000\u0001\u0007\u001b[31m\u007f",
            "\ud800 lone surrogate \udfff",
            "😀".repeat(10_000),
            "'; DROP TABLE file; --",
            "a & b | !c <-> (((",
            "100%_\\",
            "\u202e\u2066right to left");

    private HostileWords() {}
}

package app.akin.extraction.text;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An encoding that a text may be in.
 *
 * @param charset as Java has it, with the letters that its makers added later
 * @param handicap nats by which it must be likelier than the most usual ones: how seldom it is met
 */
record Candidate(Charset charset, double handicap) {

    /** In the order of how they are met; an encoding that this Java does not have is left out. */
    static List<Candidate> all() {
        return Stream.of(
                        of("UTF-8", -15),
                        of("x-windows-949", 0),
                        of("windows-1252", 0),
                        of("windows-31j", 0),
                        of("GB18030", 0),
                        of("x-MS950-HKSCS", 0),
                        of("EUC-JP", 1),
                        of("windows-1251", 2),
                        of("KOI8-R", 2),
                        of("ISO-8859-15", 5),
                        of("windows-1250", 2),
                        of("windows-1253", 2),
                        of("windows-1255", 2),
                        of("x-windows-874", 2),
                        of("windows-1254", 3),
                        of("windows-1256", 3),
                        of("windows-1257", 3),
                        of("KOI8-U", 3),
                        of("ISO-8859-7", 3),
                        of("ISO-8859-2", 4),
                        of("ISO-8859-5", 4),
                        of("IBM866", 4),
                        of("IBM850", 8),
                        of("IBM852", 8),
                        of("x-MacRoman", 8),
                        of("windows-1258", 8))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether letters and their accents stand apart in it. */
    boolean isApart() {
        return charset.name().equals("windows-1258");
    }

    static Optional<Candidate> of(String name, double handicap) {
        return Charset.isSupported(name)
                ? Optional.of(new Candidate(Charset.forName(name), handicap))
                : Optional.empty();
    }
}

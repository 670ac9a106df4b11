package app.akin.embedding.eyes;

import app.akin.embedding.ModelFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What kinds of things are called, in English and Korean, and which classes of the net each of them is. A line of the file is
 * {@code 151-268 275<tab>dog<tab>dogs<tab>개}.
 */
final class KindNames {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** What says nothing of the thing itself. */
    private static final Pattern AROUND = Pattern.compile(
            "^(?:(?:photos?|pictures?|images?) of )?(?:(?:a|an|the|some|my) )?|(?: (?:photos?|pictures?)|의? 사진)$");
    /** {@code clock or watch, cats and dogs, 고래나 물개, 꿩과 메추라기} */
    private static final Pattern OR =
            Pattern.compile(" or | and |, ?| ?/ ?| 또는 | 혹은 | 및 |(?<=[가-힣])(?:이?나|과|와|이?랑|하고) ");

    private final Map<String, BitSet> kinds;

    private KindNames(Map<String, BitSet> kinds) {
        this.kinds = kinds;
    }

    static KindNames read(Path file) throws IOException, ModelFileException {
        Map<String, BitSet> kinds = new HashMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t");
            BitSet classes = classes(file, cells[0]);
            for (int i = 1; i < cells.length; i++) {
                kinds.put(cells[i], classes);
            }
        }
        return new KindNames(kinds);
    }

    private static BitSet classes(Path file, String ranges) throws ModelFileException {
        BitSet classes = new BitSet(SpaceShape.CLASSES);
        try {
            for (String range : ranges.split(" ")) {
                String[] ends = range.split("-");
                classes.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]) + 1);
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new ModelFileException(file.getFileName() + " has no classes in " + ranges, e);
        }
        if (classes.length() > SpaceShape.CLASSES) {
            throw new ModelFileException(file.getFileName() + " knows a class " + (classes.length() - 1));
        }
        return classes;
    }

    /** The classes of what {@code words} name: one kind of things, or one or another. Nothing where they are no names. */
    Optional<BitSet> meant(String words) {
        String plain = plain(words);
        Optional<BitSet> whole = kind(plain);
        return whole.isPresent() ? whole : anyOf(OR.split(plain));
    }

    /** The classes of the thing that {@code words} speak of, where more is said than its name; nothing where that is no name. */
    Optional<BitSet> spokenOf(String words) {
        return HeadNoun.of(plain(words)).stream()
                .map(this::meant)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<BitSet> anyOf(String[] parts) {
        BitSet any = new BitSet();
        for (String part : parts) {
            Optional<BitSet> one = kind(plain(part));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            any.or(one.get());
        }
        return any.isEmpty() ? Optional.empty() : Optional.of(any);
    }

    private static String plain(String words) {
        String lower = BLANKS.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return AROUND.matcher(lower.strip()).replaceAll("");
    }

    private Optional<BitSet> kind(String name) {
        return singular(name).stream().filter(kinds::containsKey).findFirst().map(kinds::get);
    }

    /** The name, and what it can be the plural of. */
    private static List<String> singular(String name) {
        List<String> forms = new ArrayList<>(List.of(name));
        if (name.endsWith("ies")) {
            forms.add(name.substring(0, name.length() - 3) + "y");
        }
        if (name.endsWith("es")) {
            forms.add(name.substring(0, name.length() - 2));
        }
        if (name.endsWith("s")) {
            forms.add(name.substring(0, name.length() - 1));
        }
        return forms;
    }
}

package app.akin.search;

import app.akin.search.ranking.TypedWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What every lane is asked for together: all that is wanted, or one thing that is not.
 *
 * @param parts their weights say how much each counts here, and are above nothing
 */
record Side(List<Part> parts) {

    Side {
        parts = List.copyOf(parts);
    }

    static Side wanted(Query query) {
        return new Side(query.parts().stream().filter(Part::isWanted).toList());
    }

    /** Each by itself: who wants neither cats nor dogs does not mean what is a bit of both. */
    static List<Side> unwanted(Query query) {
        return query.parts().stream()
                .filter(Part::isUnwanted)
                .map(part -> new Side(List.of(part.weighing(-part.weight()))))
                .toList();
    }

    List<Part.Words> words() {
        List<Part.Words> words = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Words one) {
                words.add(one);
            }
        }
        return words;
    }

    /** What models are asked, each words by themselves. */
    List<String> plain() {
        return words().stream()
                .map(part -> plain(part).plain())
                .filter(plain -> !plain.isEmpty())
                .toList();
    }

    static TypedWords plain(Part.Words part) {
        return TypedWords.of(QueryEncoder.beginning(part.text()));
    }

    List<Part.Like> examples() {
        List<Part.Like> examples = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Like one) {
                examples.add(one);
            }
        }
        return examples;
    }

    /** Those examples that are in the library. */
    Set<Long> items() {
        Set<Long> items = new HashSet<>();
        for (Part.Like like : examples()) {
            if (like.example() instanceof Example.Item item) {
                items.add(item.itemId());
            }
        }
        return items;
    }

    /** All words together. */
    TypedWords typed() {
        return TypedWords.of(
                QueryEncoder.beginning(words().stream().map(Part.Words::text).collect(Collectors.joining(" "))));
    }

    /** How much the heaviest part counts. */
    double heaviest() {
        return parts.stream().mapToDouble(Part::weight).max().orElse(1);
    }
}

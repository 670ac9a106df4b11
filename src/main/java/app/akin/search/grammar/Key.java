package app.akin.search.grammar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The filters that can be typed as {@code key:value}, in English and in Korean. */
public enum Key {
    TYPE("type", "kind", "종류", "유형"),
    IN("in", "folder", "폴더"),
    AFTER("after", "이후", "부터"),
    BEFORE("before", "이전"),
    DATE("date", "날짜", "기간"),
    NAME("name", "이름"),
    SIZE("size", "크기"),
    CAMERA("camera", "카메라");

    private final List<String> words;

    Key(String... words) {
        this.words = List.of(words);
    }

    static Optional<Key> of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(key -> key.words.contains(lower)).findFirst();
    }
}

package app.akin.search.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.colour.Colour;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourWordsTest {

    /** A blank between colours, a stroke between what one word may mean. */
    @ParameterizedTest
    @CsvSource({
        "a red flower, RED",
        "Red flowers in a green field, RED GREEN",
        "crimson roses, RED",
        "a golden statue, YELLOW|ORANGE",
        "violet petals, PURPLE",
        "an orange cat, ORANGE",
        "a red and white flower, RED WHITE",
        "an orange and black butterfly, ORANGE BLACK",
        "a red-coloured car, RED",
        "a woman in red, RED",
        "the car is blue, BLUE",
        "dress black, BLACK",
        "a turquoise sea, BLUE|GREEN",
        "a gray horse, GREY",
        "빨간 꽃, RED",
        "빨강 자동차, RED",
        "붉은 장미, RED",
        "빨간색 꽃, RED",
        "빨간색의 꽃, RED",
        "노란 꽃, YELLOW",
        "파란 자동차, BLUE",
        "푸른 바다, BLUE|GREEN",
        "초록색 문, GREEN",
        "녹색 지붕, GREEN",
        "하얀 고양이, WHITE",
        "흰 고양이, WHITE",
        "검은 개, BLACK",
        "까만 개, BLACK",
        "검정 강아지, BLACK",
        "회색 말, GREY",
        "갈색 곰인형, BROWN",
        "주황색 옷을 입은 사람, ORANGE",
        "분홍 꽃, PINK",
        "보라색 꽃, PURPLE",
        "꽃 빨간색, RED",
    })
    void aColourOfAThingIsFound(String typed, String colours) {
        List<Set<Colour>> expected = colours.isEmpty()
                ? List.of()
                : Arrays.stream(colours.split(" "))
                        .map(each -> Arrays.stream(each.split("\\|"))
                                .map(Colour::valueOf)
                                .collect(Collectors.toSet()))
                        .toList();
        assertThat(ColourWords.in(typed, _ -> false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a flower",
                "꽃",
                "레서판다",
                "an orange",
                "oranges",
                "apple and orange",
                "orange and apple",
                "red panda",
                "a red panda in a tree",
                "black widow",
                "orange juice",
                "the White House",
                "a glass of orange juice",
                "great white shark",
                "brown bears",
                "red",
                "빨간색",
                "a black and white photo",
                "하늘을 보라",
                "infrared camera",
                "reduce the price",
                "",
            })
    void aNameAThingAndAColourAloneAreNone(String typed) {
        assertThat(ColourWords.in(typed, _ -> false)).isEmpty();
    }

    @Test
    void whatAModelKnowsByNameIsAName() {
        Set<String> names = Set.of("yellow lady's slipper", "blue bird", "노란 버스", "a white fluffy dog");

        assertThat(ColourWords.in("a blue bird on a red roof", names::contains)).containsExactly(Set.of(Colour.RED));
        assertThat(ColourWords.in("노란 버스", names::contains)).isEmpty();
        assertThat(ColourWords.in("A white fluffy dog", names::contains)).isEmpty();
        assertThat(ColourWords.in("a blue bag", names::contains)).containsExactly(Set.of(Colour.BLUE));
    }
}

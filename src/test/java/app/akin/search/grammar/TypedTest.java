package app.akin.search.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.Kind;
import app.akin.model.PictureFormat;
import app.akin.model.scope.CameraName;
import app.akin.model.scope.DateSpan;
import app.akin.model.scope.Scope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @ParameterizedTest
    @EnumSource
    void everyFormatOfPicturesCanBeAskedForByItsEndings(PictureFormat format) {
        for (String ending : format.endings()) {
            assertThat(Typed.of("type:" + ending).scope().mediaTypes()).containsExactly(format.mediaType());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a cat",
                "계약서",
                "IMG_1234-edited.jpg",
                "cat.jpg",
                "well-known e-mail of the mother-in-law",
                "-5 degrees in the shade",
                "from -12 to -3",
                "this - or that",
                "salt--and--pepper",
                "--verbose",
                "-",
                "- a list item",
                "-verbose",
                "-Xmx2g -Xms1g",
                "Note: see in: the end",
                "Re: your letter",
                "time 12:30",
                "http://example.org/in:x",
                "name://server/path",
                "C:\\photos\\in",
                "colour:red",
                "type: in: after: before: name: size:",
                "type:",
                "in:\"\"",
                "in:,",
                "he said \"type:picture in:Trips -cat\"",
                "„in:Trips“",
                "\"unclosed type",
                "\"",
                "-\"",
                "-\"unclosed cat",
                ":::",
                "서울-부산 기차",
                "don't \"stop\" me",
                "   ",
                "",
                "\u0000-\u0000",
                "😀-😀 dog's",
                "a\tb\nc",
            })
    void aSentenceStaysAsItWasTyped(String sentence) {
        Typed typed = Typed.of(sentence, false, TODAY);

        assertThat(typed.words()).isEqualTo(sentence);
        assertThat(typed.unwanted()).isEmpty();
        assertThat(typed.filters()).isEmpty();
        assertThat(typed.misunderstood()).isEmpty();
        assertThat(typed.scope()).isEqualTo(Scope.EVERYTHING);
    }

    @Test
    void everyPartOfAQuestionIsTakenApart() {
        Typed typed = parse("dog -cat \"invoice 42\" type:picture in:Trips after:2023-07 name:*.png size:>5MB");

        assertThat(typed.words()).isEqualTo("dog \"invoice 42\"");
        assertThat(typed.unwanted()).containsExactly("cat");
        assertThat(typed.filters())
                .extracting(Token.Filter::key)
                .containsExactly(Key.TYPE, Key.IN, Key.AFTER, Key.NAME, Key.SIZE);
        Scope scope = typed.scope();
        assertThat(scope.kind()).contains(Kind.PICTURE);
        assertThat(scope.files().folders()).containsExactly("Trips");
        assertThat(scope.files().names()).containsExactly("*.png");
        assertThat(scope.files().sizes().least()).isEqualTo(OptionalLong.of(5_000_001));
        assertThat(scope.dates()).isEqualTo(new DateSpan(Optional.of(LocalDate.of(2023, 7, 1)), Optional.empty()));
    }

    @Test
    void keysAreKnownInKoreanToo() {
        Typed typed = parse("강아지 -고양이 종류:사진 폴더:여행 이후:2023년 이전:2024-02 이름:*.png 크기:<200KB");

        assertThat(typed.words()).isEqualTo("강아지");
        assertThat(typed.unwanted()).containsExactly("고양이");
        assertThat(typed.scope().kind()).contains(Kind.PICTURE);
        assertThat(typed.scope().files().folders()).containsExactly("여행");
        assertThat(typed.scope().files().sizes().most()).isEqualTo(OptionalLong.of(199_999));
        assertThat(typed.scope().dates()).isEqualTo(span("2023-01-01", "2024-01-31"));
    }

    @Test
    void aMinusTakesAWordOrAQuotationAway() {
        assertThat(parse("dog -\"black cat\" -husky").unwanted()).containsExactly("\"black cat\"", "husky");
        assertThat(parse("dog -\"black cat\" -husky").words()).isEqualTo("dog");
        assertThat(parse("-cat dog").unwanted()).containsExactly("cat");
        assertThat(parse("well-known -e-mail").unwanted()).containsExactly("e-mail");
        assertThat(parse("dog -\"cat\"s").unwanted()).isEmpty();
    }

    @Test
    void besideAPictureAllWordsMayBeUnwanted() {
        assertThat(Typed.besideOthers("-cat").unwanted()).containsExactly("cat");
        assertThat(Typed.of("-cat").words()).isEqualTo("-cat");
        assertThat(Typed.of("type:picture -cat").words()).isEqualTo("-cat");
    }

    @Test
    void aKeyIsKnownWhateverItsCaseAndItsColon() {
        assertThat(parse("Type:Picture x").scope().kind()).contains(Kind.PICTURE);
        assertThat(parse("종류：사진 x").scope().kind()).contains(Kind.PICTURE);
        assertThat(parse("in:\"My Trips\" x").scope().files().folders()).containsExactly("My Trips");
        assertThat(parse("in:“My Trips” x").scope().files().folders()).containsExactly("My Trips");
        assertThat(parse("in:\"My Trips x").scope().files().folders())
                .as("not closed yet")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "after:soon, DATE",
        "before:2023-13, DATE",
        "date:2023-02-30, DATE",
        "after:99999, DATE",
        "이후:언젠가, DATE",
        "size:5MB, SIZE",
        "size:>huge, SIZE",
        "size:>-1MB, SIZE",
        "type:sausage, TYPE",
        "'type:pdf,sausage', TYPE",
        "-type:picture, UNWANTED",
        "-in:Trips, UNWANTED",
    })
    void whatCannotBeUnderstoodIsWordsAndSaysWhy(String text, Fault fault) {
        Typed typed = parse("dog " + text);

        assertThat(typed.misunderstood()).extracting(Token.Misunderstood::fault).containsExactly(fault);
        assertThat(typed.misunderstood()).extracting(Token.Misunderstood::text).containsExactly(text);
        assertThat(typed.words()).isEqualTo("dog " + text);
        assertThat(typed.scope()).isEqualTo(Scope.EVERYTHING);
        assertThat(fault.inWords()).doesNotEndWith(".");
    }

    @Test
    void typesAreAlternativesAndEverythingElseHoldsTogether() {
        assertThat(parse("x type:jpeg type:png").scope().mediaTypes()).isEqualTo(Set.of("image/jpeg", "image/png"));
        assertThat(parse("x type:jpeg,png").scope().mediaTypes()).isEqualTo(Set.of("image/jpeg", "image/png"));
        assertThat(parse("x type:picture type:document").scope()).isEqualTo(Scope.EVERYTHING);
        assertThat(parse("x type:picture type:pdf").misunderstood())
                .extracting(Token.Misunderstood::fault)
                .containsExactly(Fault.TYPES);
        assertThat(parse("x after:2023 after:2024-03").scope().dates().first()).contains(LocalDate.of(2024, 3, 1));
        assertThat(parse("x size:>1MB size:<3MB size:>2MB")
                        .scope()
                        .files()
                        .sizes()
                        .least())
                .isEqualTo(OptionalLong.of(2_000_001));
        assertThat(parse("x name:a name:b in:c in:d").scope().files().names()).isEqualTo(Set.of("a", "b"));
    }

    @Test
    void camerasAreAskedForByPartsOfTheirNamesAndAreAlternatives() {
        assertThat(parse("moon camera:\"Canon EOS\" 카메라:nikon").words()).isEqualTo("moon");
        assertThat(parse("moon camera:\"Canon EOS\" 카메라:nikon").scope().files().cameras())
                .containsExactlyInAnyOrder(CameraName.with("Canon EOS"), CameraName.with("nikon"));
        assertThat(parse("moon camera:\"Canon ").filters()).as("not closed yet").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "date:2023, 2023-01-01, 2023-12-31",
        "date:2023-07, 2023-07-01, 2023-07-31",
        "date:2024/02, 2024-02-01, 2024-02-29",
        "date:2023.07.05, 2023-07-05, 2023-07-05",
        "date:2023-06..2023-08, 2023-06-01, 2023-08-31",
        "date:yesterday, 2026-11-27, 2026-11-27",
        "date:\"last year\", 2025-01-01, 2025-12-31",
        "날짜:작년, 2025-01-01, 2025-12-31",
        "기간:2023년7월, 2023-07-01, 2023-07-31",
    })
    void datesAreDaysMonthsYearsAndSpans(String text, String first, String last) {
        assertThat(parse("x " + text).scope().dates()).isEqualTo(span(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        ">5MB, 5000001, ",
        ">=5MB, 5000000, ",
        "≥5MB, 5000000, ",
        "<5MB, , 4999999",
        "<=1.5k, , 1500",
        "1MB..2MB, 1000000, 2000000",
        ">100, 101, ",
        ">2gb, 2000000001, ",
        ">999999999999999999TB, 9223372036854775807,"
    })
    void sizesAreInDecimalUnits(String value, Long least, Long most) {
        var sizes = parse("x size:" + value).scope().files().sizes();
        assertThat(sizes.least()).isEqualTo(least == null ? OptionalLong.empty() : OptionalLong.of(least));
        assertThat(sizes.most()).isEqualTo(most == null ? OptionalLong.empty() : OptionalLong.of(most));
    }

    @Test
    void aHugeTextIsWordsAtOnce() {
        String huge = "in:x -cat \"".repeat(1_000_000);
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(Typed.of(huge).words()).isEqualTo(huge);
            Typed.of("\"a in:\"".repeat(500));
            Typed.of("-\"".repeat(2_000));
        });
    }

    @Test
    void whateverIsTypedNothingIsLostOrBreaks() {
        List<String> pieces = List.of(
                "-",
                "\"",
                "“",
                "in:",
                "type:picture",
                "size:>",
                "5MB",
                " ",
                "  ",
                "cat",
                "고양이",
                ":",
                "：",
                "2023",
                "..",
                "\n",
                "😀",
                "\uD83D",
                "after:",
                "작년",
                "\u0000",
                "«",
                "»",
                "*",
                "-size:<1k");
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            Typed typed = Typed.of(text.toString(), random.nextBoolean(), TODAY);
            int at = 0;
            for (Token token : typed.tokens()) {
                assertThat(token.start()).isGreaterThanOrEqualTo(at);
                assertThat(text.substring(at, token.start())).isBlank();
                assertThat(token.end()).isGreaterThan(token.start());
                at = token.end();
            }
            assertThat(text.substring(at)).isBlank();
            typed.dates(TODAY).forEach(offer -> offer.without(typed.text()));
            assertThat(typed.scope()).isNotNull();
        }
    }

    private static Typed parse(String text) {
        return Typed.of(text, false, TODAY);
    }

    private static DateSpan span(String first, String last) {
        return new DateSpan(Optional.of(LocalDate.parse(first)), Optional.of(LocalDate.parse(last)));
    }
}

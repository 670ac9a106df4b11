package app.akin.ui.search.asking;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.Kind;
import app.akin.model.scope.FileFilter;
import app.akin.model.scope.PictureShape;
import app.akin.model.scope.Scope;
import app.akin.search.Example;
import app.akin.search.Part;
import app.akin.search.grammar.Typed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final Part MOON = Part.of(new Example.Item(1, "moon.jpg"));

    @Test
    void whatIsTypedCountsAtOnceAndTheSameOnceItIsChips() {
        Question typed = question("dog -cat type:picture in:Trips");
        Question settled = typed.settled();

        assertThat(settled.typed()).isEqualTo("dog");
        assertThat(settled.chips()).containsExactly(Part.of("cat").weighing(-1));
        assertThat(settled.scope().kind()).contains(Kind.PICTURE);
        assertThat(settled.scope().files().folders()).isEqualTo(Set.of("Trips"));
        assertThat(settled.query()).isEqualTo(typed.query());
        assertThat(settled.refines(typed)).isTrue();
        assertThat(settled.settled()).isEqualTo(settled);
    }

    @Test
    void whatIsTypedAgainIsNoSecondChip() {
        Question again = new Question("dog -cat", List.of(Part.of("cat").weighing(-1)), Scope.EVERYTHING);

        assertThat(again.settled().chips()).hasSize(1);
        assertThat(again.settled().query()).isEqualTo(again.query());
    }

    @Test
    void aPlainSentenceIsAskedAsItIsTyped() {
        Question sentence = question("Note: see in: the end - it is well-known");

        assertThat(sentence.settled()).isSameAs(sentence);
        assertThat(sentence.words()).isEqualTo("Note: see in: the end - it is well-known");
        assertThat(sentence.query().scope()).isEqualTo(Scope.EVERYTHING);
    }

    @Test
    void filtersAloneAskNothing() {
        Question filters = question("type:picture");

        assertThat(filters.isBlank()).isTrue();
        assertThat(filters.query().scope().kind()).contains(Kind.PICTURE);
    }

    @Test
    void filtersThatWereTypedGoWithTheirWordsAndThoseThatWereChosenStay() {
        Question asked = question("dog type:pdf in:Trips").settled();
        Scope portraits = asked.scope()
                .of(asked.scope().files().shaped(Optional.of(PictureShape.PORTRAIT)))
                .ofTypes(Set.of("application/pdf", "image/png"));
        Question narrowed = asked.in(portraits);

        assertThat(narrowed.scope()).isEqualTo(portraits);
        assertThat(narrowed.hasTypedFilters()).isTrue();
        assertThat(narrowed.wordless())
                .isEqualTo(new Question(
                        "",
                        List.of(),
                        Scope.EVERYTHING
                                .of(FileFilter.ANY.shaped(Optional.of(PictureShape.PORTRAIT)))
                                .ofTypes(Set.of("image/png"))));
        assertThat(narrowed.wordless().hasTypedFilters()).isFalse();
    }

    @Test
    void aTypedFilterThatIsTakenAwayIsGone() {
        Question asked = question("dog in:Trips").settled();
        Question everywhere = asked.in(asked.scope().of(FileFilter.ANY));

        assertThat(everywhere).isEqualTo(question("dog"));
    }

    @Test
    void besideAChipAllWordsMayBeUnwanted() {
        Question beside = new Question("-cat", List.of(MOON), Scope.EVERYTHING);

        assertThat(beside.query().parts()).containsExactly(MOON, Part.of("cat").weighing(-1));
        assertThat(question("-cat").words()).isEqualTo("-cat");
    }

    @Test
    void anotherPlaceKeepsTheFiltersThatStandInTheField() {
        Question there = question("dog size:>5MB").in(Scope.EVERYTHING.within(7));

        assertThat(there.typed()).isEqualTo("dog");
        assertThat(there.scope().folder()).hasValue(7);
        assertThat(there.scope().files().sizes().isAny()).isFalse();
        assertThat(question("dog size:>5MB").everywhere().scope()).isEqualTo(Scope.EVERYTHING);
    }

    @Test
    void aTimeThatIsOfferedTakesThePlaceOfItsWords() {
        Question typed = question("beach 2023 -dog");
        Question narrowed = typed.narrowed(typed.parsed().dates().getFirst());

        assertThat(typed.query().scope().dates().isAny()).isTrue();
        assertThat(narrowed.typed()).isEqualTo("beach -dog");
        assertThat(narrowed.scope().dates())
                .isEqualTo(Typed.of("x date:2023").scope().dates());
    }

    @Test
    void wordsBecomeAChipThatCanBeWeighed() {
        Question weighed = question("at night -dog").weighed();

        assertThat(weighed.typed()).isEmpty();
        assertThat(weighed.chips()).containsExactly(Part.of("dog").weighing(-1), Part.of("at night"));
        assertThat(weighed.query().words()).isEqualTo("at night");
    }

    @Test
    void itsLabelSaysWhatIsWantedAndWhatIsNot() {
        assertThat(new Question("at night -dog", List.of(MOON), Scope.EVERYTHING).label())
                .isEqualTo("moon.jpg + at night − dog");
        assertThat(question("a cat").label()).isEqualTo("a cat");
    }

    private static Question question(String typed) {
        return new Question(typed, List.of(), Scope.EVERYTHING);
    }
}

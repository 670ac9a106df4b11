package app.akin.ui.search.answer;

import app.akin.answer.writing.AnswerText;
import app.akin.answer.writing.Block;
import app.akin.answer.writing.Claim;
import app.akin.answer.writing.Source;
import app.akin.model.Passage;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.hit.Excerpt;
import app.akin.ui.search.hit.HitWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;

/** A written answer as nodes: paragraphs, lists and code as plain text, and its numbers as buttons. */
final class WrittenFlow {

    private static final Duration AT_ONCE = Duration.millis(150);
    private static final Duration LONG = Duration.minutes(2);
    private static final int LONGEST_TIP = 700;

    private final Messages messages;
    private final HitWords words;
    private final Consumer<Source> open;

    /** @param open shows a source where it stands */
    WrittenFlow(HitWords words, Consumer<Source> open) {
        this.messages = words.messages();
        this.words = words;
        this.open = open;
    }

    List<Node> nodes(AnswerText answer, List<Source> sources) {
        return nodes(answer, sources, Optional.empty());
    }

    /** The same while more comes, or after it broke off: the numbers of the last sentence may have followed it, so it is no doubt. */
    List<Node> coming(AnswerText answer, List<Source> sources) {
        List<Claim> claims = answer.claims();
        return nodes(answer, sources, claims.isEmpty() ? Optional.empty() : Optional.of(claims.getLast()));
    }

    private List<Node> nodes(AnswerText answer, List<Source> sources, Optional<Claim> open) {
        return answer.blocks().stream().map(block -> node(block, sources, open)).toList();
    }

    private Node node(Block block, List<Source> sources, Optional<Claim> open) {
        return switch (block) {
            case Block.Code code -> {
                Label label = new Label(code.text());
                label.getStyleClass().add("answer-code");
                yield label;
            }
            case Block.Item item -> flow(Stream.of(bullet()), item.claims(), sources, open);
            case Block.Paragraph paragraph -> flow(Stream.of(), paragraph.claims(), sources, open);
        };
    }

    private static Text bullet() {
        Text bullet = new Text("•  ");
        bullet.getStyleClass().add("answer-bullet");
        return bullet;
    }

    private Node flow(Stream<Text> before, List<Claim> claims, List<Source> sources, Optional<Claim> open) {
        List<Node> nodes = new ArrayList<>(before.toList());
        for (Claim claim : claims) {
            Text text = new Text(claim.text());
            nodes.add(text);
            nodes.add(new Text(" "));
            if (claim.isDoubtful() && open.filter(claim::equals).isEmpty()) {
                text.getStyleClass().add("answer-doubt");
                nodes.add(doubt(claim));
                nodes.add(new Text(" "));
            }
            for (int number : claim.sources()) {
                sources.stream()
                        .filter(source -> source.number() == number)
                        .findFirst()
                        .ifPresent(source -> {
                            nodes.add(number(source));
                            nodes.add(new Text(" "));
                        });
            }
        }
        return new TextFlow(nodes.toArray(Node[]::new));
    }

    private Node doubt(Claim claim) {
        String why = claim.unknown().isEmpty()
                ? messages.get("answer.doubt.none")
                : messages.get(
                        "answer.doubt.unknown",
                        String.join(
                                ", ",
                                claim.unknown().stream().map(String::valueOf).toList()));
        Label label = new Label(messages.get("answer.doubt"));
        label.getStyleClass().add("answer-unsure");
        label.setAccessibleText(why);
        label.setTooltip(tip(why));
        return label;
    }

    private Node number(Source source) {
        Button button = new Button(String.valueOf(source.number()));
        button.getStyleClass().add("answer-number");
        button.setId("answerSource" + source.number());
        String name = source.hit().file().name();
        button.setAccessibleText(messages.get("answer.source.a11y", source.number(), name));
        button.setTooltip(tip(name + " · " + words.source(source.hit()) + "\n\n" + beginning(lines(source))));
        button.setOnAction(e -> open.accept(source));
        return button;
    }

    /** As they stand in the document; what was sent has no line ends. */
    private static String lines(Source source) {
        return Excerpt.of(source.hit().passage().map(Passage::lines).orElse(source.text()), List.of())
                .text();
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST_TIP
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TIP))) + "…";
    }

    private static Tooltip tip(String text) {
        Tooltip tip = new Tooltip(text);
        tip.getStyleClass().add("answer-tip");
        tip.setWrapText(true);
        tip.setMaxWidth(460);
        tip.setShowDelay(AT_ONCE);
        tip.setShowDuration(LONG);
        return tip;
    }
}

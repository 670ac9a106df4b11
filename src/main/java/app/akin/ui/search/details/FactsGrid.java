package app.akin.ui.search.details;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;

/** Rows of a name and a value. */
final class FactsGrid {

    private static final double HELP_WIDTH = 360;

    /** A row, and what it means where that needs saying. Its value are words, or links, each in the one before. */
    record Fact(String name, String value, Optional<String> help, List<Link> links) {

        Fact(String name, String value, Optional<String> help) {
            this(name, value, help, List.of());
        }

        Fact(String name, String value) {
            this(name, value, Optional.empty());
        }

        static Fact leading(String name, List<Link> links) {
            return new Fact(name, "", Optional.empty(), links);
        }
    }

    /**
     * A value that leads somewhere.
     *
     * @param help where to
     */
    record Link(String words, String help, Runnable follow) {}

    private FactsGrid() {}

    static void fill(GridPane grid, List<Fact> facts) {
        grid.getChildren().clear();
        for (int row = 0; row < facts.size(); row++) {
            Fact fact = facts.get(row);
            Label name = new Label(fact.name());
            name.getStyleClass().addAll("caption", "subtle", "fact-name");
            fact.help().ifPresent(help -> explain(help, name));
            grid.addRow(row, name, fact.links().isEmpty() ? value(fact) : links(fact.links()));
        }
    }

    private static Node value(Fact fact) {
        Label value = new Label(fact.value());
        value.getStyleClass().addAll("caption", "fact-value");
        value.setWrapText(true);
        fact.help().ifPresent(help -> explain(help, value));
        return value;
    }

    private static Node links(List<Link> links) {
        if (links.size() == 1) {
            return link(links.getFirst());
        }
        FlowPane flow = new FlowPane();
        flow.getStyleClass().add("fact-links");
        for (Link each : links) {
            if (!flow.getChildren().isEmpty()) {
                Label between = new Label("›");
                between.getStyleClass().addAll("caption", "subtle");
                flow.getChildren().add(between);
            }
            flow.getChildren().add(link(each));
        }
        return flow;
    }

    private static Hyperlink link(Link lead) {
        Hyperlink link = new Hyperlink(lead.words());
        link.getStyleClass().add("fact-link");
        link.setWrapText(true);
        link.setOnAction(e -> lead.follow().run());
        explain(lead.help(), link);
        return link;
    }

    private static void explain(String help, Control control) {
        Tooltip tip = new Tooltip(help);
        tip.setWrapText(true);
        tip.setMaxWidth(HELP_WIDTH);
        control.setTooltip(tip);
        control.setAccessibleHelp(help);
    }
}

package app.akin.ui.search.details;

import app.akin.model.Kind;
import app.akin.model.hit.Hit;
import app.akin.model.hit.Lane;
import app.akin.model.hit.LaneRank;
import app.akin.search.SearchResult;
import app.akin.ui.kit.Amounts;
import app.akin.ui.kit.Dates;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.asking.OnWall;
import app.akin.ui.search.hit.HitWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the details say about a result: rank, figures and facts. */
final class DetailsWords {

    private final HitWords words;
    private final Messages messages;
    private final Amounts amounts;
    private final Dates dates;

    DetailsWords(HitWords words) {
        this.words = words;
        this.messages = words.messages();
        amounts = new Amounts(messages);
        dates = new Dates(messages);
    }

    /** {@code 1st of 8}; nothing for what is below the line, and for passages that somebody opened. */
    String rank(Hit hit, OnWall.Found found) {
        OptionalInt place = found.place(hit);
        return place.isPresent()
                ? messages.get("details.rank", place.getAsInt(), found.result().above())
                : "";
    }

    List<FactsGrid.Fact> figures(Hit hit, SearchResult result) {
        List<FactsGrid.Fact> figures = new ArrayList<>();
        for (LaneRank lane : hit.lanes()) {
            String place = messages.get("numbers.place", lane.rank());
            String score = messages.get(
                    switch (lane.lane()) {
                        case PICTURE_VECTOR, PASSAGE_VECTOR, PASSAGE_TEXT -> "numbers.cosine";
                        case FULL_TEXT, FILE_NAME -> "numbers.score";
                    },
                    lane.score());
            figures.add(new FactsGrid.Fact(
                    name(lane.lane()), messages.get("numbers.lane", score, place), Optional.of(help(lane.lane()))));
        }
        figures.add(new FactsGrid.Fact(
                messages.get("numbers.space"),
                result.space().label(),
                Optional.of(messages.get("numbers.space.help"))));
        return figures;
    }

    private String help(Lane lane) {
        return switch (lane) {
            case PICTURE_VECTOR, PASSAGE_VECTOR, PASSAGE_TEXT -> messages.get("numbers.help.cosine");
            case FULL_TEXT -> messages.get("numbers.help.words");
            case FILE_NAME -> messages.get("numbers.help.name");
        };
    }

    private String name(Lane lane) {
        return switch (lane) {
            case PICTURE_VECTOR -> messages.get("numbers.lane.picture");
            case PASSAGE_VECTOR -> messages.get("numbers.lane.passage");
            case PASSAGE_TEXT -> messages.get("numbers.lane.passageText");
            case FULL_TEXT -> messages.get("numbers.lane.words");
            case FILE_NAME -> messages.get("numbers.lane.name");
        };
    }

    /** When a picture was taken; where in its document a passage stands, and when that was changed. */
    List<FactsGrid.Fact> origin(Hit hit) {
        List<FactsGrid.Fact> facts = new ArrayList<>();
        hit.file()
                .taken()
                .ifPresent(taken -> facts.add(new FactsGrid.Fact(messages.get("fact.taken"), dates.moment(taken))));
        if (hit.kind() == Kind.PASSAGE) {
            facts.add(new FactsGrid.Fact(messages.get("fact.place"), words.source(hit)));
            facts.add(new FactsGrid.Fact(
                    messages.get("fact.changed"),
                    dates.moment(hit.file().stamp().modified())));
        }
        return facts;
    }

    List<FactsGrid.Fact> file(Hit hit) {
        List<FactsGrid.Fact> facts = new ArrayList<>();
        facts.add(new FactsGrid.Fact(messages.get("fact.size"), size(hit)));
        facts.add(new FactsGrid.Fact(
                messages.get("fact.type"), words.type(hit.file().mediaType())));
        facts.add(new FactsGrid.Fact(
                messages.get("fact.added"), dates.moment(hit.file().added())));
        return facts;
    }

    private String size(Hit hit) {
        String bytes = amounts.bytes(hit.file().stamp().bytes());
        return hit.file()
                .size()
                .map(pixels -> messages.get(
                        "fact.size.pixels", String.valueOf(pixels.width()), String.valueOf(pixels.height()), bytes))
                .orElse(bytes);
    }

    /** {@code 3 pictures, 133 kB, in 2 folders} */
    String total(List<Hit> hits) {
        long pictures = hits.stream().filter(hit -> hit.kind() == Kind.PICTURE).count();
        long passages = hits.size() - pictures;
        long bytes = hits.stream()
                .map(Hit::file)
                .distinct()
                .mapToLong(file -> file.stamp().bytes())
                .sum();
        long folders = hits.stream()
                .map(hit -> hit.file().uri().resolve("."))
                .distinct()
                .count();
        Optional<String> some =
                pictures > 0 ? Optional.of(messages.get("details.pictures", pictures)) : Optional.empty();
        String things = passages == 0
                ? some.orElse("")
                : some.map(p -> p + ", ").orElse("") + messages.get("details.passages", passages);
        return messages.get("details.total", things, amounts.bytes(bytes), folders);
    }
}

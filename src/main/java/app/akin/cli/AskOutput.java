package app.akin.cli;

import app.akin.answer.quote.Quote;
import app.akin.answer.writing.Block;
import app.akin.answer.writing.Claim;
import app.akin.answer.writing.Source;
import app.akin.answer.writing.Written;
import app.akin.model.Passage;
import app.akin.model.hit.Hit;
import app.akin.model.remote.ChatModel;
import app.akin.search.SearchResult;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What a question that was asked prints: the answer, and where each part of it stands. */
final class AskOutput {

    private static final String INDENT = "     ";

    private AskOutput() {}

    static List<String> lines(Quote quote) {
        return List.of(Paths.escaped(quote.text()), INDENT + place(quote.hit()));
    }

    static List<String> lines(Written written) {
        List<String> lines = new ArrayList<>();
        for (Block block : written.text().blocks()) {
            switch (block) {
                case Block.Code code -> code.text().lines().forEach(line -> lines.add(INDENT + Paths.escaped(line)));
                case Block.Item item -> lines.add("- " + words(item.claims()));
                case Block.Paragraph paragraph -> lines.add(words(paragraph.claims()));
            }
        }
        lines.add("");
        written.sources().stream()
                .filter(source -> written.text().cited().contains(source.number()))
                .forEach(source -> lines.add("[" + source.number() + "] " + place(source.hit())));
        if (written.text().claims().stream().anyMatch(Claim::isDoubtful)) {
            lines.add("[?] nothing in your files was named for this sentence");
        }
        if (written.fewer()) {
            lines.add("The model was given only the best "
                    + Amount.of(written.sources().size(), "passage") + ": it cannot read more at once.");
        }
        written.broken().ifPresent(fault -> lines.add("The answer ends here: " + fault.inWords() + "."));
        return lines;
    }

    private static String words(List<Claim> claims) {
        return claims.stream()
                .map(claim -> Paths.escaped(claim.text())
                        + (claim.isDoubtful() ? " [?]" : "")
                        + claim.sources().stream()
                                .map(number -> "[" + number + "]")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    private static String place(Hit hit) {
        OptionalInt page = hit.passage().map(Passage::page).orElse(OptionalInt.empty());
        return Paths.shown(hit.file().uri())
                + (page.isPresent() ? ", page " + page.getAsInt() : "")
                + hit.passage()
                        .flatMap(Passage::inside)
                        .map(name -> ", in " + Paths.escaped(name))
                        .orElse("");
    }

    static JsonObject json(SearchResult found, Optional<Quote> quote) {
        JsonObject object = beginning(found, quote.isPresent());
        quote.ifPresent(one -> {
            object.addProperty("answer", one.text());
            JsonObject sentence = new JsonObject();
            sentence.addProperty("text", one.text());
            sentence.addProperty("sure", Math.round(one.sure() * 1000) / 1000.0);
            sentence.add("sources", numbers(List.of(1)));
            JsonArray sentences = new JsonArray();
            sentences.add(sentence);
            object.add("sentences", sentences);
            object.add("passages", passages(List.of(new Source(1, one.hit()))));
        });
        return object;
    }

    static JsonObject json(SearchResult found, Written written) {
        JsonObject object = beginning(found, true);
        object.addProperty("answer", written.text().plain());
        JsonArray sentences = new JsonArray();
        for (Claim claim : written.text().claims()) {
            JsonObject sentence = new JsonObject();
            sentence.addProperty("text", claim.text());
            sentence.add("sources", numbers(claim.sources()));
            sentence.add("unknownSources", numbers(claim.unknown()));
            sentence.addProperty("doubtful", claim.isDoubtful());
            sentences.add(sentence);
        }
        object.add("sentences", sentences);
        object.add("passages", passages(written.sources()));
        add(object, written.model());
        object.addProperty("fewerPassages", written.fewer());
        written.broken()
                .ifPresent(fault -> object.addProperty("broken", fault.name().toLowerCase(Locale.ROOT)));
        object.addProperty("firstWordMillis", millis(written.first()));
        object.addProperty("answerMillis", millis(written.whole()));
        return object;
    }

    static JsonObject nothing(SearchResult found, ChatModel model) {
        JsonObject object = beginning(found, false);
        add(object, model);
        return object;
    }

    private static JsonObject beginning(SearchResult found, boolean answered) {
        JsonObject object = new JsonObject();
        object.addProperty("question", found.query().words());
        object.addProperty("found", answered);
        object.addProperty("searchMillis", millis(found.encoding().plus(found.ranking())));
        return object;
    }

    private static void add(JsonObject object, ChatModel model) {
        JsonObject about = new JsonObject();
        about.addProperty("name", model.name());
        about.addProperty("address", model.address().toString());
        object.add("model", about);
    }

    private static JsonArray passages(List<Source> sources) {
        JsonArray passages = new JsonArray();
        for (Source source : sources) {
            JsonObject passage = new JsonObject();
            passage.addProperty("number", source.number());
            passage.addProperty("path", Paths.json(source.hit().file().uri()));
            OptionalInt page = source.hit().passage().orElseThrow().page();
            if (page.isPresent()) {
                passage.addProperty("page", page.getAsInt());
            }
            passage.addProperty("text", source.text());
            passages.add(passage);
        }
        return passages;
    }

    private static JsonArray numbers(List<Integer> numbers) {
        JsonArray array = new JsonArray();
        numbers.forEach(array::add);
        return array;
    }

    private static double millis(Duration duration) {
        return Math.round(duration.toNanos() / 1e4) / 100.0;
    }
}

package app.akin.cli;

import app.akin.answer.chat.ChatFault;
import app.akin.answer.quote.Quote;
import app.akin.answer.writing.AnswerText;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a question that was asked prints: the answer, and where each part of it stands. */
final class AskOutput {

    private static final String INDENT = "     ";

    /** The end of a sentence that comes: what may be the beginning of a number, a link or a mark is not shown yet. */
    private static final Pattern UNSETTLED =
            Pattern.compile("\\s*[\\[【<][^\\]】>]*(?:[\\]】>](?:\\([^)]*)?)?$|[\\s*_`#>!-]+$");

    private AskOutput() {}

    static List<String> lines(Quote quote) {
        return List.of(Paths.escaped(quote.words()), INDENT + place(quote.hit()));
    }

    /** The answer itself. */
    static String words(AnswerText text) {
        return text.blocks().stream().map(AskOutput::words).collect(Collectors.joining("\n"));
    }

    /** So much of an answer that is still coming as will not change any more. */
    static String wordsSoFar(AnswerText text) {
        if (text.mayBeNothing()) {
            return "";
        }
        List<Block> blocks = new ArrayList<>(text.blocks());
        Block last = blocks.removeLast();
        String before = blocks.stream().map(block -> words(block) + "\n").collect(Collectors.joining());
        return before
                + switch (last) {
                    case Block.Code _ -> wholeLines(words(last));
                    case Block.Item item -> soFar("- ", item.claims());
                    case Block.Paragraph paragraph -> soFar("", paragraph.claims());
                };
    }

    /** The last line of code may turn out to end it. */
    private static String wholeLines(String code) {
        return code.substring(0, Math.max(0, code.lastIndexOf('\n')));
    }

    private static String soFar(String mark, List<Claim> claims) {
        List<Claim> whole = claims.subList(0, claims.size() - 1);
        String last = Paths.escaped(UNSETTLED.matcher(claims.getLast().text()).replaceFirst(""));
        boolean says = last.chars().anyMatch(Character::isLetter);
        if (whole.isEmpty()) {
            return says ? mark + last : "";
        }
        return mark + words(whole) + (says ? " " + last : "");
    }

    private static String words(Block block) {
        return switch (block) {
            case Block.Code code ->
                code.text().lines().map(line -> INDENT + Paths.escaped(line)).collect(Collectors.joining("\n"));
            case Block.Item item -> "- " + words(item.claims());
            case Block.Paragraph paragraph -> words(paragraph.claims());
        };
    }

    /** What stands below an answer: its sources, and what else is to be known of it. */
    static List<String> below(Written written) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        written.sources().stream()
                .filter(source -> written.text().cited().contains(source.number()))
                .forEach(source -> lines.add("[" + source.number() + "] " + place(source.hit())));
        if (written.text().claims().stream().anyMatch(Claim::isDoubtful)) {
            lines.add("[?] nothing in your files was named for this sentence");
        }
        if (written.fewer()) {
            int given = written.sources().size();
            lines.add("The model was given only the best " + (given == 1 ? "passage" : given + " passages")
                    + ": it cannot read more at once.");
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

    /** @param looking how long the sentence was looked for */
    static JsonObject json(SearchResult found, Optional<Quote> quote, Duration looking) {
        JsonObject object = beginning(found, quote.isPresent());
        object.addProperty("answerMillis", Output.millis(looking));
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
        object.addProperty("firstWordMillis", Output.millis(written.first()));
        object.addProperty("answerMillis", Output.millis(written.whole()));
        return object;
    }

    /** What can be said although the model gave no answer. */
    static JsonObject failed(
            SearchResult found, Optional<Quote> quote, Duration looking, ChatModel model, ChatFault fault) {
        JsonObject object = json(found, quote, looking);
        object.addProperty("fault", fault.name().toLowerCase(Locale.ROOT));
        add(object, model);
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
        object.addProperty("searchMillis", Output.millis(found.encoding().plus(found.ranking())));
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
}

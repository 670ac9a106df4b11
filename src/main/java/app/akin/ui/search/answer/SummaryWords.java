package app.akin.ui.search.answer;

import app.akin.model.hit.Hit;
import app.akin.ui.kit.Messages;
import java.util.List;
import java.util.stream.Collectors;

/** What is summed up, as a heading over the summary. */
final class SummaryWords {

    /** More names than these are counted, not said. */
    private static final int MOST_NAMES = 3;

    private SummaryWords() {}

    /** @return empty where nothing is summed up */
    static String heading(List<Hit> documents, Messages messages) {
        if (documents.isEmpty()) {
            return "";
        }
        String names = documents.stream()
                .limit(MOST_NAMES)
                .map(document -> document.file().name())
                .collect(Collectors.joining(", "));
        if (documents.size() == 1) {
            return messages.get("answer.summary", names);
        }
        int others = documents.size() - MOST_NAMES;
        String listed = others > 0 ? messages.get("answer.summary.others", names, others) : names;
        return messages.get("answer.summary.several", documents.size(), listed);
    }
}

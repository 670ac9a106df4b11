package app.akin.answer.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a model said, as it is shown: plain paragraphs, lists and code, without its thinking. Links and pictures become their
 * words; nothing in it can be followed but the numbers of its sources.
 *
 * @param blocks in order
 */
public record AnswerText(List<Block> blocks) {

    public static final AnswerText EMPTY = new AnswerText(List.of());

    private static final String FENCE = "```";
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*•·]|\\d{1,2}[.)])\\s+");
    private static final Pattern THOUGHT = Pattern.compile("(?s)<think>.*?(?:</think>|$)");

    public AnswerText {
        blocks = List.copyOf(blocks);
    }

    /**
     * Reads what came so far.
     *
     * @param given how many sources there are, numbered from 1
     */
    public static AnswerText of(String said, int given) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder code = new StringBuilder();
        boolean inCode = false;
        for (String line : THOUGHT.matcher(said).replaceAll("").lines().toList()) {
            if (line.strip().startsWith(FENCE)) {
                if (inCode) {
                    blocks.add(new Block.Code(code.toString().stripTrailing()));
                    code.setLength(0);
                }
                inCode = !inCode;
            } else if (inCode) {
                code.append(line).append('\n');
            } else if (!line.isBlank()) {
                boolean item = ITEM.matcher(line).find();
                List<Claim> claims = Claims.of(item ? ITEM.matcher(line).replaceFirst("") : line, given);
                if (!claims.isEmpty()) {
                    blocks.add(item ? new Block.Item(claims) : new Block.Paragraph(claims));
                }
            }
        }
        if (!code.isEmpty()) {
            blocks.add(new Block.Code(code.toString().stripTrailing()));
        }
        return new AnswerText(blocks);
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** The model found no answer in what it was given. */
    public boolean isNothing() {
        return claims().stream().anyMatch(claim -> claim.text().contains(Prompt.NOTHING));
    }

    /** Whether what came so far may still turn out to be {@link #isNothing}. */
    public boolean mayBeNothing() {
        return isNothing() || Prompt.NOTHING.startsWith(plain());
    }

    public List<Claim> claims() {
        return blocks.stream().flatMap(block -> block.claims().stream()).toList();
    }

    /** The sources that it names, and that were given. */
    public Set<Integer> cited() {
        return claims().stream()
                .flatMap(claim -> claim.sources().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Its words without numbers. */
    public String plain() {
        return blocks.stream().map(AnswerText::plain).collect(Collectors.joining("\n"));
    }

    private static String plain(Block block) {
        return switch (block) {
            case Block.Code code -> code.text();
            case Block.Item item -> "- " + joined(item.claims());
            case Block.Paragraph paragraph -> joined(paragraph.claims());
        };
    }

    private static String joined(List<Claim> claims) {
        return claims.stream().map(Claim::text).collect(Collectors.joining(" "));
    }
}

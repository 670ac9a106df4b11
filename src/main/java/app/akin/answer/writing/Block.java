package app.akin.answer.writing;

import java.util.List;

/** What a written answer is made of: a paragraph, an item of a list, or code. */
public sealed interface Block {

    record Paragraph(List<Claim> claims) implements Block {
        public Paragraph {
            claims = List.copyOf(claims);
        }
    }

    /** An item of a list. */
    record Item(List<Claim> claims) implements Block {
        public Item {
            claims = List.copyOf(claims);
        }
    }

    /** Shown letter by letter. */
    record Code(String text) implements Block {}

    /** What it claims. */
    default List<Claim> claims() {
        return switch (this) {
            case Paragraph paragraph -> paragraph.claims();
            case Item item -> item.claims();
            case Code _ -> List.of();
        };
    }
}

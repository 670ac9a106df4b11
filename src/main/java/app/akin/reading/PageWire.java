package app.akin.reading;

import app.akin.model.DrawnPage;
import app.akin.model.RgbPicture;
import app.akin.model.hit.PageWords;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is to be marked on a page, and what was, as bytes. */
final class PageWire {

    private static final int MOST_STRETCHES = 10_000;
    private static final int MOST_MARKS = 10_000;

    private PageWire() {}

    static void write(DataOutputStream out, PageWords words) throws IOException {
        Wire.text(out, words.passage());
        out.writeInt(words.stretches().size());
        for (PageWords.Stretch stretch : words.stretches()) {
            out.writeInt(stretch.start());
            out.writeInt(stretch.end());
        }
    }

    static PageWords words(DataInputStream in) throws IOException {
        String passage = Wire.text(in);
        int count = Wire.count(in, MOST_STRETCHES);
        List<PageWords.Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stretches.add(new PageWords.Stretch(in.readInt(), in.readInt()));
        }
        return new PageWords(passage, stretches);
    }

    /** All but its picture. */
    static void write(DataOutputStream out, DrawnPage page) throws IOException {
        out.writeInt(page.number());
        out.writeInt(page.count());
        int count = Math.min(page.marks().size(), MOST_MARKS);
        out.writeInt(count);
        for (DrawnPage.Mark mark : page.marks().subList(0, count)) {
            out.writeDouble(mark.left());
            out.writeDouble(mark.top());
            out.writeDouble(mark.width());
            out.writeDouble(mark.height());
        }
    }

    static DrawnPage page(DataInputStream in, RgbPicture picture) throws IOException {
        int number = in.readInt();
        int all = in.readInt();
        int count = Wire.count(in, MOST_MARKS);
        List<DrawnPage.Mark> marks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            marks.add(new DrawnPage.Mark(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()));
        }
        return new DrawnPage(picture, number, all, marks);
    }
}

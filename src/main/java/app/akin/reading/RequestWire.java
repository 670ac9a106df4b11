package app.akin.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Requests as bytes. */
final class RequestWire {

    private RequestWire() {}

    static void write(DataOutputStream out, Request request) throws IOException {
        switch (request) {
            case Request.Head head -> {
                Wire.begin(out, 1);
                Wire.bytes(out, head.head());
                Wire.text(out, head.name());
            }
            case Request.Content content -> {
                Wire.begin(out, 2);
                Wire.bytes(out, content.content());
                Wire.text(out, content.name());
            }
            case Request.File file -> {
                Wire.begin(out, 3);
                // Its address alone carries names that are no text.
                Wire.text(out, file.file().toUri().toString());
                Wire.text(out, file.name());
            }
            case Request.Picture picture -> {
                Wire.begin(out, 4);
                Wire.bytes(out, picture.encoded());
            }
            case Request.Describe _ -> Wire.begin(out, 5);
            case Request.Seen seen -> {
                Wire.begin(out, 6);
                Wire.bytes(out, seen.encoded());
                out.writeInt(seen.longestSide());
            }
            case Request.Taken taken -> {
                Wire.begin(out, 7);
                Wire.bytes(out, taken.encoded());
            }
            case Request.Page page -> {
                Wire.begin(out, 8);
                Wire.bytes(out, page.content());
                out.writeInt(page.page());
                out.writeInt(page.longestSide());
                PageWire.write(out, page.words());
            }
            case Request.Cover cover -> {
                Wire.begin(out, 9);
                Wire.bytes(out, cover.content());
                out.writeInt(cover.page());
                out.writeInt(cover.longestSide());
            }
        }
        Wire.end(out);
    }

    static Request read(DataInputStream in) throws IOException {
        Request request = switch (Wire.begun(in)) {
            case 1 -> new Request.Head(content(in), Wire.text(in));
            case 2 -> new Request.Content(content(in), Wire.text(in));
            case 3 -> new Request.File(Path.of(URI.create(Wire.text(in))), Wire.text(in));
            case 4 -> new Request.Picture(content(in));
            case 5 -> new Request.Describe();
            case 6 -> new Request.Seen(content(in), in.readInt());
            case 7 -> new Request.Taken(content(in));
            case 8 -> new Request.Page(content(in), in.readInt(), in.readInt(), PageWire.words(in));
            case 9 -> new Request.Cover(content(in), in.readInt(), in.readInt());
            default -> throw new IOException("a request of an unknown kind");
        };
        Wire.ended(in);
        return request;
    }

    private static byte[] content(DataInputStream in) throws IOException {
        return Wire.bytes(in, Integer.MAX_VALUE);
    }
}

package app.akin.extraction.text;

import java.io.ByteArrayOutputStream;

/** The part of a text by which its encoding is told: whole lines that hold more than ASCII. */
record Sample(byte[] bytes, boolean isBeginning) {

    static final int LENGTH = 2048;

    static Sample of(byte[] bytes) {
        if (bytes.length <= LENGTH) {
            return new Sample(bytes, true);
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        boolean broken = false;
        int start = 0;
        while (start < bytes.length && lines.size() < LENGTH) {
            int end = start;
            boolean high = false;
            while (end < bytes.length && end - start < LENGTH && bytes[end] != '\n') {
                high |= bytes[end++] < 0;
            }
            broken |= end < bytes.length && bytes[end] == '\n';
            end = Math.min(bytes.length, end + 1);
            if (high) {
                lines.write(bytes, start, end - start);
            }
            start = end;
        }
        return new Sample(lines.toByteArray(), !broken);
    }
}

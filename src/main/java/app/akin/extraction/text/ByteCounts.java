package app.akin.extraction.text;

/** Which kinds of bytes a file has, and how many of each. */
record ByteCounts(int zeros, int controls, int escapes, int printable, int high) {

    static ByteCounts of(byte[] bytes) {
        int zeros = 0;
        int controls = 0;
        int escapes = 0;
        int printable = 0;
        int high = 0;
        for (byte b : bytes) {
            if (b < 0) {
                high++;
            } else if (b < ' ' || b == 0x7F) {
                zeros += b == 0 ? 1 : 0;
                escapes += b == 0x1B ? 1 : 0;
                controls += TextEncoding.CONTROLS.indexOf(b) < 0 ? 1 : 0;
            } else {
                printable++;
            }
        }
        return new ByteCounts(zeros, controls, escapes, printable, high);
    }
}

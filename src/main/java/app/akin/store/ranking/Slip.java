package app.akin.store.ranking;

/** Whether a word may be another one with a slip of the pen. */
final class Slip {

    /** Of a very short word nearly every other is a letter away ("cat" and "car"): it forgives nothing. */
    private static final int SHORT = 4;

    private static final int LONG = 7;

    private Slip() {}

    /** Whether letters that are missing, too many, wrong or swapped make {@code typed} of {@code meant}; or it holds it. */
    static boolean between(String typed, String meant) {
        int letters = Math.min(typed.length(), meant.length());
        int allowed = letters < SHORT ? 0 : letters < LONG ? 1 : 2;
        return meant.contains(typed) || distance(typed, meant, allowed) <= allowed;
    }

    /** Of Damerau and Levenshtein, neighbours swapped; anything above {@code most} where it is more. */
    private static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] now = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[other.length()];
    }
}

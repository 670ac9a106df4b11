package app.akin.search.ranking;

/**
 * Every weight and threshold of the list, with what was measured: on 292 photographs with 100 words in English and Korean
 * that fit some of them and 100 that fit none, and on 60 documents with 120 questions, 30 of them without an answer
 * ({@code ListBench}).
 *
 * <p>Each lane is put on one scale, how sure it is: from {@link #LIKELY} a hit stands above the line, from {@link #STRONG}
 * nothing else is needed.
 */
final class Measured {

    static final double LIKELY = 0.5;
    static final double STRONG = 0.8;

    // ---- pictures asked with words: spreads above what a picture has with any question

    /**
     * Added to a picture's own spread, in the mean spread of all: a picture that hardly answers to anything else would
     * seem sure of everything. Mean F1 at equal nonsense: 0.70 for plain cosines, 0.72 with each picture's own mean and
     * spread.
     */
    static final double PICTURE_SPREAD = 1.25;

    /** Most words that fit something have a picture above it, and 4 of 100 pieces of nonsense; strong, none. */
    static final Line PICTURE = new Line(2.8, 5.35);

    /**
     * A sentence is near to many pictures in some of its words: each word beyond the second raises the line, up to six.
     * Of the questions to documents that have no answer 1 in 4 had a likely picture without it, and 1 in 15 with it. At 0.25
     * descriptions of things find a little more, and pictures stand before documents that answer.
     */
    static final double PICTURE_PER_WORD = 0.3;

    static final int PICTURE_FREE_WORDS = 2;
    static final int PICTURE_COUNTED_WORDS = 6;

    /** What is less than so much of the best picture's score is not meant. */
    static final double PICTURE_OF_BEST = 0.6;

    static final double PICTURE_STRONG_OF_BEST = 0.7;

    // ---- pictures asked with the name of something that the model knows by name

    /**
     * So likely must it be that a picture shows what is named, less the nearer it is to the question: times
     * {@code exp(-score / best)}, so 0.15 for the nearest. Mean F1 over 168 names is 0.87 and 0.06 less than the best cut of
     * each list, over 1,190 other names of things that the photographs show 0.87. With one limit for all, 0.25, they are
     * 0.86, 0.07 and 0.85.
     */
    static final double SHOWN = 0.4;

    /** Of a score at whose 1 a picture were likely: how strong it is where the thing is shown; likely it is in any case. */
    static final Line WHERE_SHOWN = new Line(0.18, 0.95);

    /**
     * Where it is not shown, only what were strong is likely: the model knows a few hundred kinds of birds, flowers and tools,
     * and calls others by the name of their neighbours. Of 1,608 names of things that no photograph shows 18 in 100 have a
     * likely picture so, and 28 where 1.9 is enough.
     */
    static final Line WHERE_NOT_SHOWN = new Line(2.4, 4.8);

    static final double NOT_SHOWN_OF_BEST = 0.9;

    /**
     * So likely must it be that a picture shows what is named for it to be strong. Over 708 photographs that judge nothing else
     * here, in two halves, and 2,500 names: of the strong hits below it 34 in 100 were right, of those above it 95. Of names
     * of what is on none of them 2 in 100 have a strong picture with it, and 8 without.
     */
    static final double SURELY_SHOWN = 0.5;

    // ---- pictures asked with a phrase that speaks of something that the model knows by name

    /**
     * So likely must it be that a picture shows what a phrase speaks of, as {@link #SHOWN}. Learned with the lines below on 60
     * phrases in two languages over 708 photographs that judge nothing else here, in two halves: where the noun is known, mean F1
     * is 0.58, and was 0.44 without it; nothing that is likely is left for 73 of 100 phrases of what is not there, and was for 72.
     */
    static final double SHOWN_OF_PHRASE = 0.3;

    /** Of a score at whose 1 a picture were likely. Half of it is enough of what shows the thing. */
    static final Line PHRASE_WHERE_SHOWN = new Line(0.5, 1.91);

    static final double PHRASE_OF_BEST = 0.3;

    /**
     * What does not show it must be nearer than other pictures: the model calls most flowers by no name. Of 95 labelled flowers
     * asked for by seven colours 113 of 190 are likely without any of this, 102 where it must be among the nearest tenth, 121 so.
     */
    static final Line PHRASE_WHERE_NOT_SHOWN = new Line(1.2, 2.4);

    // ---- pictures and passages asked with examples: standard deviations of this question's own cosines

    /** The nearest other photograph lies 5.3 deviations off in the median. */
    static final Line EXAMPLE = new Line(4.5, 8);

    /**
     * From this cosine on it is the example itself, in another file or another format, however small the library: Iris gives
     * a picture 0.979 with itself, because it weighs meaning and looks anew where a picture asks.
     */
    static final double SAME = 0.97;

    /** In a library of alike pictures the deviation is small, and says nothing. */
    static final double EXAMPLE_DEVIATION = 0.05;

    // ---- pictures asked with a colour

    /**
     * How much a colour counts beside the place in the band, which is 1 from its end to its beginning: a full share twice that. On 100
     * labelled flowers and 32 cars among 1,000 photographs, in two languages, average precision is 0.40 with it and 0.20 without,
     * for cars 0.56 and 0.25. Of what chose nothing here, 156 flowers and 123 dogs, it is 0.34 and 0.25, and 0.81 and 0.56.
     */
    static final double COLOUR = 2;

    /** The share of a picture that is worth half as much as all of it. At 0.03 and 0.3 it is about as good. */
    static final double COLOUR_HALF = 0.1;

    /**
     * How much less well the picture on top of a stack may have the colour than the surest one. Of 80 photographs at a quarter of the
     * size, or as JPEG of quality 20, none has any colour 0.09 better or worse.
     */
    static final double SAME_COLOUR = 0.1;

    /** Of how well they have it, so much is between pictures of two colours; cutting a photograph to 90 % changes at most 0.44. */
    static final double OTHER_COLOUR = 0.5;

    // ---- pictures that are nearly the same

    /**
     * Cosine of two pictures' looks. Measured on 73 photographs with Iris: all cuts to 90 and 95 % of each side, shots
     * moved by 2 to 10 %, brightness 15 % off and JPEG of quality 50 and 90 are nearer than this, 99 of 100 at half the
     * size and 89 at quality 20, but only 37 at a quarter of the size. The nearest two of 292 different photographs, two
     * spaniels, have 0.77, the other 42,485 pairs less. A mirrored picture (0.97) cannot be told from the picture.
     */
    static final double SAME_LOOKS = 0.82;

    // ---- passages asked with words

    /**
     * How much of what a passage has with any question, and of what this question has with the usual ones in the
     * passage's script, is taken from their cosine. Above a line that lets 7 in 100 of the questions without an answer and
     * of the nonsense through, the document that answers stands for 49 of 100 questions, and for 22 by plain cosines;
     * across languages for 26, and for none.
     */
    static final double USUAL_OF_PASSAGE = 0.2;

    static final double USUAL_OF_QUESTION = 0.7;

    /** What is left then where nothing fits. */
    static final double PASSAGE_ZERO = 0.078;

    static final Line PASSAGE = new Line(0.064, 0.094);

    /** Passages much less sure than the best one are not meant. */
    static final double PASSAGE_BEHIND_BEST = 0.03;

    /** Where no usual questions are asked, because each would be sent to another computer: deviations, as for examples. */
    static final Line PASSAGE_DEVIATIONS = new Line(3.3, 4.5);

    // ---- words that stand there

    /** Who types the name of a file wants that file. */
    static final double EXACT_NAME = 1;

    static final double PHRASE = 0.99;
    static final int PHRASE_WORDS = 3;
    static final int PHRASE_SYLLABLES = 8;

    /** All typed words are words of the file's name. */
    static final double NAME = 0.72;

    static final double PART_OF_NAME = 0.45;

    /** The folder is called so. */
    static final double FOLDER = 0.6;

    /**
     * A passage has all typed words: one says less than four. One alone is only just likely: 0.15 more puts texts that
     * speak of a dog before pictures of dogs, which costs 0.03 of their nDCG.
     */
    static final double ALL_WORDS = 0.45;

    static final double EACH_WORD = 0.05;
    static final int COUNTED_WORDS = 4;

    /** A passage has some of them, by their share squared. */
    static final double SOME_WORDS = 0.55;

    /** How much of the rest a second lane that found the same adds. */
    static final double AGREEMENT = 0.5;

    // ---- what is not wanted

    /**
     * From this share of a hit's own sureness on, what is not wanted takes from it; at the whole, all. Of 40 pairs such as
     * "bird, not owl" 73 of the first tens were unwanted before and 9 after, and of 780 wanted ones above the line 773
     * stay; in Korean 68, 9, and 761 of 765. At the weight of -2 it is 5 after, 769 and 745. Taking the vector away instead
     * leaves as few only where more wanted ones go, too.
     */
    static final double UNWANTED_FROM = 0.45;

    static final double UNWANTED_WHOLE = 0.85;

    private Measured() {}
}

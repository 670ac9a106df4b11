package app.akin.embedding.eyes;

import java.util.ArrayList;
import java.util.List;

/**
 * The size of one inverted bottleneck.
 *
 * @param kernel side of the depthwise kernel, in pixels
 * @param stride of the depthwise convolution
 * @param in channels that come
 * @param wide channels between; the first block does not widen
 * @param out channels that go
 */
record BlockShape(int kernel, int stride, int in, int wide, int out) {

    /** Channels that the stem makes of three colours. */
    static final int STEM = 32;
    /** Channels of the last map: the features. */
    static final int FEATURES = 1280;

    /** EfficientNet-Lite2: EfficientNet (Tan and Le, 2019), 1.1 times as wide and 1.2 times as deep as the smallest. */
    static final List<BlockShape> LITE2 = lite2();

    boolean widens() {
        return wide != in;
    }

    /** Whether what comes is added to what goes. */
    boolean keeps() {
        return stride == 1 && in == out;
    }

    private static List<BlockShape> lite2() {
        List<BlockShape> blocks = new ArrayList<>();
        blocks.add(new BlockShape(3, 1, STEM, STEM, 16));
        addStage(blocks, 3, 3, 2, 24);
        addStage(blocks, 3, 5, 2, 48);
        addStage(blocks, 4, 3, 2, 88);
        addStage(blocks, 4, 5, 1, 120);
        addStage(blocks, 5, 5, 2, 208);
        addStage(blocks, 1, 3, 1, 352);
        return List.copyOf(blocks);
    }

    private static void addStage(List<BlockShape> blocks, int depth, int kernel, int stride, int out) {
        for (int i = 0; i < depth; i++) {
            int in = blocks.getLast().out();
            blocks.add(new BlockShape(kernel, i == 0 ? stride : 1, in, 6 * in, out));
        }
    }
}

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Makes {@code config.json} and {@code model.safetensors} from the published file:
 *
 * <pre>java MakeReader.java e5-small-q4.bin FOLDER</pre>
 *
 * <p>No number is changed, only laid out anew. MODEL_CARD.md says how both files are built.
 */
public final class MakeReader {

    private static final String PUBLISHED = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f";
    private static final int BLOCK = 32;
    private static final int BLOCK_BYTES = 18;

    /** Marks: a text that spells them means the letters. */
    private static final List<String> MARKS = List.of("<s>", "<pad>", "</s>", "<unk>", "<mask>");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("emb.word", "embeddings.word_embeddings.weight"),
            Map.entry("emb.pos", "embeddings.position_embeddings.weight"),
            Map.entry("emb.type", "embeddings.token_type_embeddings.weight"),
            Map.entry("emb.ln", "embeddings.LayerNorm"),
            Map.entry("q", "attention.self.query"),
            Map.entry("k", "attention.self.key"),
            Map.entry("v", "attention.self.value"),
            Map.entry("ao", "attention.output.dense"),
            Map.entry("aln", "attention.output.LayerNorm"),
            Map.entry("fi", "intermediate.dense"),
            Map.entry("fo", "output.dense"),
            Map.entry("oln", "output.LayerNorm"));

    private final ByteBuffer in;
    private final List<Tensor> tensors = new ArrayList<>();

    private MakeReader(byte[] published) {
        in = ByteBuffer.wrap(published).order(ByteOrder.LITTLE_ENDIAN);
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: java MakeReader.java e5-small-q4.bin FOLDER");
        }
        byte[] published = Files.readAllBytes(Path.of(arguments[0]));
        if (!sha256(published).equals(PUBLISHED)) {
            throw new IllegalArgumentException(arguments[0] + " is not the published file: its SHA-256 is another");
        }
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        new MakeReader(published).write(folder);
    }

    private void write(Path folder) throws IOException {
        in.position(8); // the mark E5S1 and a version
        int width = in.getInt();
        int layers = in.getInt();
        int heads = in.getInt();
        int inner = in.getInt();
        int vocabulary = in.getInt();
        int places = in.getInt();
        int types = in.getInt();
        float epsilon = in.getFloat();
        in.getInt(); // numbers in a block
        int pieces = in.getInt();
        int first = in.getInt();
        int last = in.getInt();
        int padding = in.getInt();
        int unknown = in.getInt();
        addPieces(pieces);
        addLetters();
        addWeights(width, inner);
        Files.writeString(folder.resolve("config.json"), """
                {
                  "model_type": "bert",
                  "hidden_size": %d,
                  "num_hidden_layers": %d,
                  "num_attention_heads": %d,
                  "intermediate_size": %d,
                  "hidden_act": "gelu",
                  "layer_norm_eps": %s,
                  "vocab_size": %d,
                  "max_position_embeddings": %d,
                  "type_vocab_size": %d,
                  "bos_token_id": %d,
                  "eos_token_id": %d,
                  "pad_token_id": %d,
                  "unk_token_id": %d
                }
                """.formatted(
                        width, layers, heads, inner, epsilon, vocabulary, places, types, first, last, padding, unknown));
        writeTensors(folder.resolve("model.safetensors"));
    }

    /** Pieces in the order of their bytes, so that they are found in the file as it lies on disk. */
    private void addPieces(int count) {
        int length = Math.toIntExact(in.getLong());
        int[] starts = ints(count + 1);
        float[] scores = floats(count);
        byte[] text = bytes(length);
        byte[][] pieces = new byte[count][];
        for (int id = 0; id < count; id++) {
            pieces[id] = Arrays.copyOfRange(text, starts[id], starts[id + 1]);
        }
        int[] order = IntStream.range(0, count)
                .filter(id -> !MARKS.contains(new String(pieces[id], StandardCharsets.UTF_8)))
                .boxed()
                .sorted(Comparator.comparing(id -> pieces[id], Arrays::compareUnsigned))
                .mapToInt(Integer::intValue)
                .toArray();
        ByteBuffer sorted = little(length);
        ByteBuffer sortedStarts = little(4 * (order.length + 1)).putInt(0);
        ByteBuffer sortedScores = little(4 * order.length);
        ByteBuffer ids = little(4 * order.length);
        for (int id : order) {
            sortedStarts.putInt(sorted.put(pieces[id]).position());
            sortedScores.putFloat(scores[id]);
            ids.putInt(id);
        }
        add("pieces.starts", "I32", sortedStarts, order.length + 1);
        add("pieces.ids", "I32", ids, order.length);
        add("pieces.scores", "F32", sortedScores, order.length);
        add("pieces.text", "U8", sorted, sorted.position());
    }

    /** Code points that become others, or nothing, before a text is cut into pieces. */
    private void addLetters() {
        int count = in.getInt();
        int length = in.getInt();
        ByteBuffer from = little(4 * count);
        ByteBuffer starts = little(4 * (count + 1)).putInt(0);
        ByteBuffer to = little(length);
        for (int i = 0; i < count; i++) {
            from.putInt(in.getInt());
            for (int left = in.get(); left > 0; left--) {
                to.putInt(in.getInt());
            }
            starts.putInt(to.position() / 4);
        }
        add("letters.from", "I32", from, count);
        add("letters.starts", "I32", starts, count + 1);
        add("letters.to", "I32", to, to.position() / 4);
    }

    private void addWeights(int width, int inner) {
        for (int left = in.getInt(); left > 0; left--) {
            String name = new String(bytes(in.getShort()), StandardCharsets.UTF_8);
            boolean blocks = in.get() == 1;
            int count = in.getInt();
            int offset = Math.toIntExact(in.getLong());
            int length = Math.toIntExact(in.getLong());
            ByteBuffer values = little(length).put(in.array(), offset, length);
            int columns = name.endsWith(".fo.w") ? inner : width;
            if (blocks) {
                add(named(name), "U8", values, count / columns, columns / BLOCK, BLOCK_BYTES);
            } else if (name.equals("emb.pos") || name.equals("emb.type")) {
                add(named(name), "F32", values, count / columns, columns);
            } else {
                add(named(name), "F32", values, count);
            }
        }
    }

    private static String named(String name) {
        if (NAMES.containsKey(name)) {
            return NAMES.get(name);
        }
        int dot = name.indexOf('.');
        int lastDot = name.lastIndexOf('.');
        String kind = name.endsWith(".w") ? ".weight" : ".bias";
        return name.startsWith("emb.")
                ? NAMES.get(name.substring(0, lastDot)) + kind
                : "encoder.layer." + name.substring(1, dot) + "." + NAMES.get(name.substring(dot + 1, lastDot)) + kind;
    }

    private void add(String name, String type, ByteBuffer values, int... shape) {
        tensors.add(new Tensor(name, type, shape, values.flip()));
    }

    /** Bytes last, so that all other numbers lie at multiples of four. */
    private void writeTensors(Path file) throws IOException {
        tensors.sort(Comparator.comparing((Tensor tensor) -> tensor.type.equals("U8")));
        StringBuilder header = new StringBuilder("{");
        long reached = 0;
        for (Tensor tensor : tensors) {
            long end = reached + tensor.values.remaining();
            header.append(header.length() == 1 ? "" : ",").append("\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%d,%d]}".formatted(
                            tensor.name, tensor.type, Arrays.toString(tensor.shape).replace(" ", ""), reached, end));
            reached = end;
        }
        header.append("}");
        header.append(" ".repeat(-header.length() & 7));
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(little(8).putLong(header.length()).array());
            out.write(header.toString().getBytes(StandardCharsets.US_ASCII));
            for (Tensor tensor : tensors) {
                out.write(tensor.values.array(), 0, tensor.values.remaining());
            }
        }
    }

    private int[] ints(int count) {
        return IntStream.range(0, count).map(_ -> in.getInt()).toArray();
    }

    private float[] floats(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.getFloat();
        }
        return numbers;
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        in.get(bytes);
        return bytes;
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private record Tensor(String name, String type, int[] shape, ByteBuffer values) {}
}

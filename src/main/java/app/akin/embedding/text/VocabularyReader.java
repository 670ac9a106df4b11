package app.akin.embedding.text;

import app.akin.embedding.ModelFileException;
import app.akin.embedding.text.Vocabulary.Merge;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables out of a Hugging Face {@code tokenizer.json} of CLIP's kind, and refuses other kinds. */
final class VocabularyReader {

    private static final long LONGEST_FILE = 64_000_000;
    private static final String START = "<|startoftext|>";
    private static final String END = "<|endoftext|>";
    private static final String WORD_END = "</w>";

    private final String file;
    private final Map<String, Integer> ids = HashMap.newHashMap(50_000);
    private final List<String> merges = new ArrayList<>(50_000);
    private String type = "";
    private String wordEnd = "";

    private VocabularyReader(String file) {
        this.file = file;
    }

    static Vocabulary read(Path path) throws IOException, ModelFileException {
        VocabularyReader reader = new VocabularyReader(path.getFileName().toString());
        if (Files.size(path) > LONGEST_FILE) {
            throw reader.refused("it is too large");
        }
        try (JsonReader json = new JsonReader(Files.newBufferedReader(path))) {
            reader.readAll(json);
        } catch (MalformedJsonException | EOFException | IllegalStateException | NumberFormatException e) {
            throw new ModelFileException(reader.file + " is damaged", e);
        }
        return reader.vocabulary();
    }

    private void readAll(JsonReader json) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            if (json.nextName().equals("model")) {
                readModel(json);
            } else {
                json.skipValue();
            }
        }
        json.endObject();
    }

    private void readModel(JsonReader json) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            if (json.peek() == JsonToken.NULL) {
                json.skipValue();
                continue;
            }
            switch (name) {
                case "type" -> type = json.nextString();
                case "end_of_word_suffix" -> wordEnd = json.nextString();
                case "vocab" -> readIds(json);
                case "merges" -> readMerges(json);
                default -> json.skipValue();
            }
        }
        json.endObject();
    }

    private void readIds(JsonReader json) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            ids.put(json.nextName(), json.nextInt());
        }
        json.endObject();
    }

    /** Older files have {@code "a b"}, newer ones {@code ["a", "b"]}. */
    private void readMerges(JsonReader json) throws IOException {
        json.beginArray();
        while (json.hasNext()) {
            if (json.peek() == JsonToken.BEGIN_ARRAY) {
                json.beginArray();
                merges.add(json.nextString() + " " + json.nextString());
                json.endArray();
            } else {
                merges.add(json.nextString());
            }
        }
        json.endArray();
    }

    private Vocabulary vocabulary() throws ModelFileException {
        if (!type.equals("BPE") && !type.isEmpty() || !wordEnd.equals(WORD_END)) {
            throw refused("it is not of the kind that CLIP uses");
        }
        return new Vocabulary(bytes(""), bytes(WORD_END), mergeTable(), id(START), id(END));
    }

    private int[] bytes(String suffix) throws ModelFileException {
        int[] byteIds = new int[256];
        for (int value = 0; value < byteIds.length; value++) {
            byteIds[value] = id(ByteLetters.letter(value) + suffix);
        }
        return byteIds;
    }

    private Map<Long, Merge> mergeTable() throws ModelFileException {
        Map<Long, Merge> table = HashMap.newHashMap(merges.size());
        for (int rank = 0; rank < merges.size(); rank++) {
            String merge = merges.get(rank);
            int space = merge.indexOf(' ');
            if (space < 0) {
                throw refused("it has a merge that is not a pair");
            }
            String left = merge.substring(0, space);
            String right = merge.substring(space + 1);
            table.putIfAbsent(Vocabulary.key(id(left), id(right)), new Merge(rank, id(left + right)));
        }
        return table;
    }

    private int id(String token) throws ModelFileException {
        Integer id = ids.get(token);
        if (id == null) {
            throw refused("it lacks the token " + token);
        }
        return id;
    }

    private ModelFileException refused(String why) {
        return new ModelFileException(file + " cannot be used: " + why);
    }
}

package app.akin.embedding.remote;

import app.akin.embedding.remote.Dialect.UnexpectedAnswer;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Base64;

/** Vectors as JSON knows them: a list of numbers, or little-endian floats in base64. */
final class JsonVectors {

    private JsonVectors() {}

    static float[] read(JsonElement vector) throws UnexpectedAnswer {
        if (vector instanceof JsonArray numbers) {
            float[] values = new float[numbers.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = number(numbers.get(i));
            }
            return values;
        }
        if (vector instanceof JsonPrimitive text && text.isString()) {
            return floats(text.getAsString());
        }
        throw new UnexpectedAnswer("a vector is missing");
    }

    static JsonArray array(JsonElement parent, String name) throws UnexpectedAnswer {
        if (parent instanceof JsonObject object && object.get(name) instanceof JsonArray array) {
            return array;
        }
        throw new UnexpectedAnswer("there is no list called " + name);
    }

    static void requireCount(int wanted, int came) throws UnexpectedAnswer {
        if (came != wanted) {
            throw new UnexpectedAnswer(came + " vectors came for " + wanted + " texts");
        }
    }

    private static float number(JsonElement part) {
        try {
            return part instanceof JsonPrimitive value ? value.getAsFloat() : Float.NaN;
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }

    private static float[] floats(String base64) throws UnexpectedAnswer {
        try {
            FloatBuffer floats = ByteBuffer.wrap(Base64.getDecoder().decode(base64))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer();
            float[] values = new float[floats.remaining()];
            floats.get(values);
            return values;
        } catch (IllegalArgumentException e) {
            throw new UnexpectedAnswer("a vector is neither a list of numbers nor base64");
        }
    }
}

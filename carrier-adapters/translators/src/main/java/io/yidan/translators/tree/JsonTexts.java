package io.yidan.translators.tree;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** JSON values one after the other, or in a list; one at a time. What breaks the JSON is the last that comes. */
public final class JsonTexts implements Iterator<JsonTexts.Piece>, Closeable {
    private final JsonReader json;
    private boolean begun;
    private boolean list;
    private boolean ended;
    private Optional<String> broken = Optional.empty();

    public JsonTexts(Reader text) {
        json = new JsonReader(text);
        json.setStrictness(Strictness.LENIENT);
    }

    /**
     * A value as text.
     *
     * @param broken why there is none, if the JSON breaks here
     */
    public record Piece(String text, Optional<String> broken) {}

    @Override
    public boolean hasNext() {
        if (ended || broken.isPresent()) {
            return !ended;
        }
        try {
            if (!begun) {
                begun = true;
                list = json.peek() == JsonToken.BEGIN_ARRAY;
                if (list) {
                    json.beginArray();
                }
            }
            ended = list ? !json.hasNext() : json.peek() == JsonToken.END_DOCUMENT;
        } catch (MalformedJsonException e) {
            broken = Optional.of(firstLine(e));
        } catch (EOFException e) {
            ended = !list;
            broken = list ? Optional.of("the list is not closed") : broken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return !ended;
    }

    @Override
    public Piece next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            if (broken.isEmpty()) {
                return new Piece(JsonParser.parseReader(json).toString(), Optional.empty());
            }
        } catch (JsonParseException e) {
            broken = Optional.of(firstLine(e));
        }
        ended = true;
        return new Piece("", broken);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}

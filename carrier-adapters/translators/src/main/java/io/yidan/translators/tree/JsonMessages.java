package io.yidan.translators.tree;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

import io.yidan.translators.file.FileUnfit;
import io.yidan.translators.problem.Fault;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Messages in JSON, strictly by its rules. Numbers stay as they are written; null says nothing. */
final class JsonMessages implements Messages {
    private final MeteredReader text;
    private final JsonReader json;
    private final Framing framing;
    private final Limits limits;
    private State state = State.BEFORE;

    private enum State {
        BEFORE,
        IN_LIST,
        IN_NAMED_LIST,
        AFTER
    }

    JsonMessages(MeteredReader text, Framing framing, Limits limits) {
        this.text = text;
        this.framing = framing;
        this.limits = limits;
        this.json = new JsonReader(text);
        json.setStrictness(Strictness.STRICT);
        json.setNestingLimit(2 * limits.depth() + 4);
    }

    @Override
    public Form form() {
        return Form.JSON;
    }

    @Override
    public Optional<Element> next() throws IOException {
        try {
            return switch (state) {
                case BEFORE -> first();
                case IN_LIST, IN_NAMED_LIST -> inList();
                case AFTER -> Optional.empty();
            };
        } catch (MalformedJsonException | EOFException e) {
            throw new FileUnfit(
                    Fault.NOT_WELL_FORMED,
                    "the JSON ends or breaks here: " + firstLine(e),
                    "send the whole file as it was written");
        }
    }

    private Optional<Element> first() throws IOException {
        var growing = new Growing(limits);
        if (peek() == JsonToken.BEGIN_ARRAY) {
            json.beginArray();
            state = State.IN_LIST;
            return inList();
        }
        if (peek() != JsonToken.BEGIN_OBJECT) {
            throw misplaced("a message is an object");
        }
        growing.element(1);
        json.beginObject();
        var name = peek() == JsonToken.NAME ? json.nextName() : null;
        if (name != null && framing.batches().contains(name)) {
            if (peek() != JsonToken.BEGIN_ARRAY) {
                throw misplaced(name + " is a list");
            }
            json.beginArray();
            state = State.IN_NAMED_LIST;
            return inList();
        }
        var message = object("", name, growing, 1);
        ended();
        return Optional.of(framing.unwrapped(message));
    }

    private Optional<Element> inList() throws IOException {
        if (peek() != JsonToken.END_ARRAY) {
            List<Element> one = new ArrayList<>();
            value("", one, new Growing(limits), 1);
            return Optional.of(one.isEmpty() ? new Element("", "", one) : one.getFirst())
                    .map(framing::unwrapped);
        }
        json.endArray();
        if (state == State.IN_NAMED_LIST) {
            if (peek() != JsonToken.END_OBJECT) {
                throw misplaced("nothing stands beside the list of messages");
            }
            json.endObject();
        }
        ended();
        return Optional.empty();
    }

    private void ended() throws IOException {
        state = State.AFTER;
        if (peek() != JsonToken.END_DOCUMENT) {
            throw misplaced("nothing stands after the end");
        }
    }

    /** What a member holds; a list is many of the same name. */
    private void value(String name, List<Element> to, Growing growing, int depth)
            throws IOException {
        switch (peek()) {
            case BEGIN_OBJECT -> {
                growing.element(depth);
                json.beginObject();
                var first = peek() == JsonToken.NAME ? json.nextName() : null;
                to.add(object(name, first, growing, depth));
            }
            case BEGIN_ARRAY -> {
                if (depth == 1) {
                    throw misplaced("a message is an object");
                }
                json.beginArray();
                while (peek() != JsonToken.END_ARRAY) {
                    if (peek() == JsonToken.BEGIN_ARRAY) {
                        throw misplaced("no list stands in a list");
                    }
                    value(name, to, growing, depth);
                }
                json.endArray();
            }
            case NULL -> json.nextNull();
            case BOOLEAN -> leaf(name, Boolean.toString(json.nextBoolean()), to, growing, depth);
            case STRING, NUMBER -> leaf(name, json.nextString(), to, growing, depth);
            case END_OBJECT, END_ARRAY, NAME, END_DOCUMENT ->
                    throw misplaced("something is missing");
        }
    }

    private static void leaf(String name, String text, List<Element> to, Growing growing, int depth)
            throws FileUnfit {
        growing.element(depth);
        to.add(new Element(name, growing.text(text), List.of()));
    }

    /** The rest of an object whose first name is read; null if it is empty. */
    private Element object(String name, String first, Growing growing, int depth)
            throws IOException {
        List<Element> parts = new ArrayList<>();
        var seen = new HashSet<String>();
        var member = first;
        while (member != null) {
            var clean = growing.text(member);
            if (!seen.add(clean)) {
                throw new FileUnfit(
                        Fault.ELEMENT_TWICE,
                        "the name '" + shortened(clean) + "' stands twice in one object",
                        "write each name once; what there is several of is a list");
            }
            value(clean, parts, growing, depth + 1);
            member = peek() == JsonToken.NAME ? json.nextName() : null;
        }
        json.endObject();
        return new Element(name, "", parts);
    }

    private JsonToken peek() throws IOException {
        text.pieceBegins();
        return json.peek();
    }

    private FileUnfit misplaced(String rule) {
        return new FileUnfit(
                Fault.NOT_WELL_FORMED,
                rule + ", at " + shortened(json.getPath()),
                "write the messages by their layout");
    }

    private static String firstLine(IOException e) {
        return shortened(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}

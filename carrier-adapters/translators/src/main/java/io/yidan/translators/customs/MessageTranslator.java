package io.yidan.translators.customs;

import com.google.protobuf.Message;

import io.yidan.translators.customs.fill.Filling;
import io.yidan.translators.customs.mapping.Kind;
import io.yidan.translators.customs.mapping.MessageMapping;
import io.yidan.translators.file.FileUnfit;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;
import io.yidan.translators.problem.Unfit;
import io.yidan.translators.tree.Element;
import io.yidan.translators.tree.Limits;
import io.yidan.translators.tree.MessageFile;
import io.yidan.translators.tree.Messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Turns messages of customs into requests of the contract, one after the other and never more than one in memory. Safe to
 * share.
 */
public final class MessageTranslator {
    private static final int NOTED = 20;
    private final MessageMapping mapping;
    private final Limits limits;

    private MessageTranslator(MessageMapping mapping, Limits limits) {
        this.mapping = mapping;
        this.limits = limits;
    }

    public static MessageTranslator of(MessageMapping mapping) {
        return within(mapping, Limits.USUAL);
    }

    static MessageTranslator within(MessageMapping mapping, Limits limits) {
        return new MessageTranslator(mapping, limits);
    }

    public MessageMapping mapping() {
        return mapping;
    }

    /** Takes each result of a file in turn. */
    @FunctionalInterface
    public interface Taking {
        /** False to read no further. */
        boolean take(MessageResult result);
    }

    /**
     * What is wrong with the file as a whole, if anything is: it is read to its end, for a file that is not in order says
     * nothing at all, however well it begins.
     */
    public Optional<RowProblem> unfit(Path file) throws IOException {
        long number = 0;
        try (var messages = open(file)) {
            for (; messages.next().isPresent(); number++) {
                if (number == limits.messages()) {
                    return Optional.of(Limits.tooMany(limits.messages()).at(0));
                }
            }
            return number == 0 ? Optional.of(empty()) : Optional.empty();
        } catch (FileUnfit unfit) {
            return Optional.of(unfit.at(number + 1));
        }
    }

    /** Reads a file that is fit. */
    public void read(Path file, Taking taking) throws IOException {
        try (var messages = open(file)) {
            long number = 0;
            for (var next = messages.next(); next.isPresent(); next = messages.next()) {
                if (!taking.take(translate(++number, next.get()))) {
                    return;
                }
            }
        }
    }

    private Messages open(Path file) throws IOException {
        var bytes = Files.newInputStream(file);
        try {
            return MessageFile.open(bytes, mapping.framing(), limits);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private MessageResult translate(long number, Element message) {
        var filling = new Filling(number);
        var id = mapping.key().of(message, filling);
        var notes = unknown(number, message);
        var kind = kind(message, filling);
        if (kind.isPresent()) {
            var request = filling.fill(kind.get().template(), message);
            if (filling.problems().isEmpty()) {
                var asked = named(request, id);
                return new MessageResult.Asks(number, id, kind.get(), asked, notes);
            }
        }
        return new MessageResult.Bad(number, id, filling.problems(), notes);
    }

    private static Message named(Message.Builder request, String id) {
        var field = request.getDescriptorForType().findFieldByName("request_id");
        return request.setField(field, id).build();
    }

    private Optional<Kind> kind(Element message, Filling filling) {
        for (var path : mapping.type()) {
            if (message.all(path).count() > 1) {
                filling.note(path, message.all(path).toList().getLast().text(), TWICE);
                return Optional.empty();
            }
        }
        var said = mapping.kindOf(message);
        var kind = Optional.ofNullable(mapping.kinds().get(said));
        if (kind.isEmpty()) {
            filling.note(String.join(Element.APART, mapping.type()), said, noKind());
        }
        return kind;
    }

    private Unfit noKind() {
        return new Unfit(
                Fault.MESSAGE_UNKNOWN,
                "is one of " + String.join(", ", new TreeMap<>(mapping.kinds()).keySet()),
                "send a message of a kind of the layout " + mapping.layout());
    }

    /** Paths in the message that the layout does not know, each once. */
    private List<RowProblem> unknown(long number, Element message) {
        List<RowProblem> all = new ArrayList<>();
        unknown(number, "", message, all);
        return all.stream().distinct().limit(NOTED).toList();
    }

    private void unknown(long number, String path, Element at, List<RowProblem> to) {
        for (var part : at.parts()) {
            var name = path.isEmpty() ? part.name() : path + Element.APART + part.name();
            if (mapping.known().contains(name) && part.parts().isEmpty() || ignored(name)) {
                continue;
            }
            if (!part.text().isEmpty() && !mapping.known().contains(name)) {
                to.add(
                        new RowProblem(
                                number,
                                name,
                                "",
                                Fault.ELEMENT_UNKNOWN,
                                "the layout does not read this element",
                                "nothing, if it is not needed; else add it to the mapping"));
            }
            unknown(number, name, part, to);
        }
    }

    private boolean ignored(String path) {
        return mapping.ignored().contains(path);
    }

    private static RowProblem empty() {
        return RowProblem.ofFile(
                Fault.FILE_EMPTY, "there are no messages in it", "send the whole file");
    }

    private static final Unfit TWICE =
            new Unfit(
                    Fault.ELEMENT_TWICE,
                    "stands more than once where one is read",
                    "leave the one that holds, and send the message again");
}

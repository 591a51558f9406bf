package io.yidan.query.page.decide;

import io.yidan.proto.tracking.v1.HandoverView;
import io.yidan.query.page.part.OwedLine;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Names;
import io.yidan.waybill.owed.Owed;
import io.yidan.waybill.owed.Rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what is the reader's own party's to decide. */
public record Todos(Scene scene) {
    private static final Map<Rule, Todo.Kind> KINDS =
            new EnumMap<>(
                    Map.of(
                            Rule.NOT_APPROVED, Todo.Kind.APPROVE,
                            Rule.NOT_ISSUED, Todo.Kind.ISSUE,
                            Rule.NOT_CONFIRMED, Todo.Kind.CONFIRM,
                            Rule.NOT_CLOSED, Todo.Kind.CLOSE,
                            Rule.HOLD_OPEN, Todo.Kind.LIFT,
                            Rule.AMENDMENT_OPEN, Todo.Kind.AMENDMENT,
                            Rule.DISPUTE_OPEN, Todo.Kind.SETTLE));

    /** What waits for an answer first, then what is owed, then what may be handed on. */
    public static List<Todo> of(Scene scene) {
        var mine = new Todos(scene);
        var todos = new ArrayList<Todo>();
        scene.view().getHandoversList().stream()
                .filter(one -> one.getState().equals("OFFERED"))
                .filter(one -> one.getToParty().equals(scene.reader()))
                .map(mine::answer)
                .forEach(todos::add);
        scene.answer().owed().stream()
                .filter(owed -> owed.debtor().value().equals(scene.reader()))
                .flatMap(
                        owed ->
                                Optional.ofNullable(KINDS.get(owed.rule()))
                                        .map(kind -> mine.owed(kind, owed))
                                        .stream())
                .forEach(todos::add);
        todos.addAll(new Holding(scene).offers());
        return todos;
    }

    /** How many there are, in a line. */
    public static String counted(Scene scene, List<Todo> todos) {
        return todos.isEmpty() ? scene.say("decide.none") : scene.say("decide.count", todos.size());
    }

    private Todo owed(Todo.Kind kind, Owed owed) {
        var line = OwedLine.of(scene, owed);
        String more = line.since() + (line.since().isEmpty() ? "" : scene.say("owed.and"));
        return Todo.of(
                kind,
                line.lacking(),
                line.due().isEmpty() ? line.since() : more + line.due(),
                owed.reference());
    }

    private Todo answer(HandoverView offer) {
        return new Todo(
                Todo.Kind.ANSWER,
                scene.say(
                        "decide.answer",
                        scene.names().party(offer.getFromParty()),
                        scene.names().units(offer.getUnitsCount())),
                scene.say(
                        "decide.answer.more",
                        scene.names().place(offer.getPlace()),
                        scene.face().time(offer.getOfferedAt()).text()),
                offer.getHandoverId(),
                offer.getUnitsList().stream()
                        .map(one -> new Todo.Unit(one, Names.unit(one)))
                        .toList(),
                Todo.Receiver.NOBODY,
                Todo.Where.NOWHERE);
    }
}

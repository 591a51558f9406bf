package io.yidan.query.page.decide;

import io.yidan.proto.tracking.v1.HandoverView;
import io.yidan.proto.type.v1.LegPlan;
import io.yidan.query.page.part.OwedLine;
import io.yidan.query.page.part.Parts;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Names;
import io.yidan.waybill.owed.Rule;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the reader's own party may decide of a waybill now. */
public record DecidePage(Scene scene) {
    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Map<Rule, Todo.Kind> KINDS = new EnumMap<>(Rule.class);

    static {
        KINDS.put(Rule.NOT_APPROVED, Todo.Kind.APPROVE);
        KINDS.put(Rule.NOT_ISSUED, Todo.Kind.ISSUE);
        KINDS.put(Rule.NOT_CONFIRMED, Todo.Kind.CONFIRM);
        KINDS.put(Rule.NOT_CLOSED, Todo.Kind.CLOSE);
        KINDS.put(Rule.HOLD_OPEN, Todo.Kind.LIFT);
        KINDS.put(Rule.AMENDMENT_OPEN, Todo.Kind.AMENDMENT);
        KINDS.put(Rule.DISPUTE_OPEN, Todo.Kind.SETTLE);
    }

    public String number() {
        return scene.view().getWaybillNumber();
    }

    public String printed() {
        return scene.view().getPrintedNumber();
    }

    public String goods() {
        return Parts.goods(scene) + " · " + Parts.way(scene);
    }

    /** The answer in one line. */
    public String headline() {
        int count = todos().size();
        return count == 0 ? scene.say("decide.none") : scene.say("decide.count", count);
    }

    public String sign() {
        return todos().isEmpty() ? "done" : "now";
    }

    /** What waits for an answer first, then what is owed, then what may be handed on. */
    public List<Todo> todos() {
        var todos = new ArrayList<Todo>();
        scene.view().getHandoversList().stream()
                .filter(one -> one.getState().equals("OFFERED"))
                .filter(one -> one.getToParty().equals(scene.reader()))
                .map(this::answer)
                .forEach(todos::add);
        scene.answer().owed().stream()
                .filter(owed -> owed.debtor().value().equals(scene.reader()))
                .flatMap(
                        owed ->
                                Optional.ofNullable(KINDS.get(owed.rule()))
                                        .map(kind -> owed(kind, owed))
                                        .stream())
                .forEach(todos::add);
        todos.addAll(new Holding(scene).offers());
        return todos;
    }

    /** Everything with a form on the page. */
    public List<Todo> all() {
        return Stream.concat(todos().stream(), new Accepted(scene).disputable()).toList();
    }

    /** Parties that may answer for something. */
    public List<Todo.Receiver> parties() {
        return scene.view().getContent().getLegsList().stream()
                .map(LegPlan::getCarrier)
                .distinct()
                .map(code -> new Todo.Receiver(code, scene.names().party(code)))
                .toList();
    }

    /** Now, as a field for a time has it, by the clocks of Beijing. */
    public String now() {
        return FIELD.format(scene.face().now());
    }

    private Todo owed(Todo.Kind kind, io.yidan.waybill.owed.Owed owed) {
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

package io.yidan.query.page.decide;

import io.yidan.codec.view.Stages;
import io.yidan.proto.tracking.v1.UnitView;
import io.yidan.proto.type.v1.LegPlan;
import io.yidan.proto.type.v1.PartyRole;
import io.yidan.proto.type.v1.Place;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Names;
import io.yidan.waybill.decision.Act;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The units the reader's own party has, by whom the plan has next and where. */
record Holding(Scene scene) {

    /** Whom the plan has next, and where units pass to that party. */
    private record Next(String party, Place place) {}

    List<Todo> offers() {
        Map<Next, List<UnitView>> byNext = new LinkedHashMap<>();
        var offered = offered();
        for (UnitView unit : scene.view().getUnitsList()) {
            if (holds(unit) && !offered.contains(unit.getUnit())) {
                var next = next(unit);
                if (next != null) {
                    byNext.computeIfAbsent(next, _ -> new ArrayList<>()).add(unit);
                }
            }
        }
        return byNext.entrySet().stream().map(one -> offer(one.getKey(), one.getValue())).toList();
    }

    private boolean holds(UnitView unit) {
        return Stages.read(scene.view().getStage()).allows(Act.OFFER_HANDOVER)
                && !unit.getDelivered()
                && unit.getCustodyCount() > 0
                && unit.getCustodyList().getLast().getParty().equals(scene.reader());
    }

    private Set<String> offered() {
        Set<String> units = new HashSet<>();
        scene.view().getHandoversList().stream()
                .filter(one -> one.getState().equals("OFFERED"))
                .forEach(one -> units.addAll(one.getUnitsList()));
        return units;
    }

    /** Null if the reader keeps the units to the end, or does the next leg as well. */
    private Next next(UnitView unit) {
        LegPlan now = scene.plan(unit.getLeg());
        if (!now.getCarrier().equals(scene.reader())) {
            return new Next(now.getCarrier(), now.getFrom());
        }
        String party =
                scene.isLast(unit.getLeg())
                        ? consignee()
                        : scene.plan(unit.getLeg() + 1).getCarrier();
        return party.equals(scene.reader()) ? null : new Next(party, now.getTo());
    }

    private String consignee() {
        return scene.view().getContent().getPartiesList().stream()
                .filter(one -> one.getRole() == PartyRole.PARTY_ROLE_CONSIGNEE)
                .findFirst()
                .orElseThrow()
                .getParty();
    }

    private Todo offer(Next next, List<UnitView> units) {
        String place = scene.names().place(next.place());
        return new Todo(
                Todo.Kind.OFFER,
                scene.say(
                        "decide.offer",
                        scene.names().units(units.size()),
                        scene.names().party(next.party())),
                scene.say("decide.offer.more", place),
                "offer:" + next.party() + ":" + next.place().getCode(),
                units.stream()
                        .map(one -> new Todo.Unit(one.getUnit(), Names.unit(one.getUnit())))
                        .toList(),
                new Todo.Receiver(next.party(), scene.names().party(next.party())),
                new Todo.Where(
                        next.place().getScheme().name().replaceFirst("^PLACE_SCHEME_", ""),
                        next.place().getCode()));
    }
}

package io.yidan.cli.waybill;

import io.yidan.proto.tracking.v1.HoldView;
import io.yidan.proto.tracking.v1.LegView;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.proto.type.v1.LegPlan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Waybills as lines for a terminal. */
final class Waybills {
    private Waybills() {}

    /** Whether nothing comes after this. */
    static boolean isOver(WaybillView view) {
        return switch (view.getStage()) {
            case STAGE_CLOSED, STAGE_VOIDED -> true;
            default -> false;
        };
    }

    /** Number and stage, then a line for each leg, each hold that is open and each thing that is odd. */
    static List<String> lines(WaybillView view) {
        List<String> all = new ArrayList<>();
        all.add(
                "%s  %s  revision %d, %s"
                        .formatted(
                                view.getPrintedNumber(),
                                word(view.getStage().name(), "STAGE_"),
                                view.getRevision(),
                                Instant.ofEpochSecond(view.getRecordedAt().getSeconds())));
        for (var leg : view.getLegsList()) {
            all.add("  " + leg(leg, plan(view, leg)));
        }
        view.getHoldsList().stream()
                .filter(hold -> !hold.hasLiftedAt())
                .map(Waybills::hold)
                .forEach(all::add);
        view.getAnomaliesList().stream()
                .map(odd -> "  odd: " + odd.getCode() + " " + odd.getUnit())
                .forEach(all::add);
        return all;
    }

    private static String leg(LegView leg, LegPlan plan) {
        var counts =
                leg.getCountsList().stream()
                        .map(
                                count ->
                                        count.getUnits()
                                                + " "
                                                + word(count.getProgress().name(), "PROGRESS_"))
                        .collect(Collectors.joining(", "));
        return "%d %-10s %s -> %s  %s"
                .formatted(
                        leg.getLeg(),
                        word(plan.getMode().name(), "LEG_MODE_"),
                        plan.getFrom().getCode(),
                        plan.getTo().getCode(),
                        counts);
    }

    private static LegPlan plan(WaybillView view, LegView leg) {
        return view.getContent().getLegsList().stream()
                .filter(plan -> plan.getLeg() == leg.getLeg())
                .findFirst()
                .orElse(LegPlan.getDefaultInstance());
    }

    private static String hold(HoldView hold) {
        return "  held by %s: %s %s"
                .formatted(
                        hold.getBy(), hold.getReasonCode(), String.join(" ", hold.getUnitsList()));
    }

    /** The name of a constant of the contract, as people say it. */
    static String word(String name, String prefix) {
        return name.replaceFirst("^" + prefix, "").toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

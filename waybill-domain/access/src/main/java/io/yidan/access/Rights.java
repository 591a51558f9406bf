package io.yidan.access;

import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Act;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.happening.Movement;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** Answers whether a caller may. What no rule allows is denied. */
public final class Rights {
    private Rights() {}

    /** Whether the caller has a part in the waybill and may read it. */
    public static boolean mayRead(Caller caller, WaybillContent content) {
        return content.names(caller.party());
    }

    /** Why the caller may not tell this fact; empty if it may. A party without a part gets {@code NOT_FOUND}. */
    public static Optional<Denial> toPost(Caller caller, WaybillContent content, Fact fact) {
        var roles = Role.of(caller.party(), content);
        if (roles.isEmpty()) {
            return Optional.of(Denial.NOT_FOUND);
        }
        if (!fact.key().originator().equals(caller.originator())) {
            return Optional.of(Denial.NOT_YOUR_FACT);
        }
        return fact.happening()
                .flatMap(
                        happening -> {
                            var allowed = MayPost.roles(happening);
                            if (Collections.disjoint(roles, allowed)) {
                                return Optional.of(Denial.NOT_YOUR_FACT);
                            }
                            boolean byLegOnly = onlyByLeg(roles, allowed);
                            if (byLegOnly && foreignLeg(caller.party(), content, fact)) {
                                return Optional.of(Denial.FOREIGN_LEG);
                            }
                            return byLegOnly
                                            && happening instanceof Movement
                                            && offItsPlaces(caller.party(), content, fact)
                                    ? Optional.of(Denial.NOT_YOUR_FACT)
                                    : Optional.empty();
                        });
    }

    /** Why the caller may not take this decision; empty if it may. */
    public static Optional<Denial> toDecide(Caller caller, WaybillContent content, Act act) {
        if (caller.equals(Caller.EXCHANGE)) {
            return broughtAbout(act) ? Optional.empty() : Optional.of(Denial.NOT_YOUR_ACT);
        }
        var roles = Role.of(caller.party(), content);
        if (roles.isEmpty()) {
            return Optional.of(Denial.NOT_FOUND);
        }
        return Collections.disjoint(roles, MayDecide.roles(act))
                ? Optional.of(Denial.NOT_YOUR_ACT)
                : Optional.empty();
    }

    /** What time or a customs case brings about: acts of no role, and holds in the name of an office. */
    private static boolean broughtAbout(Act act) {
        return MayDecide.roles(act).isEmpty() || act == Act.PLACE_HOLD || act == Act.LIFT_HOLD;
    }

    private static boolean onlyByLeg(Set<Role> roles, Set<Role> allowed) {
        return roles.stream()
                .filter(allowed::contains)
                .allMatch(role -> role == Role.CARRIER || role == Role.TERMINAL);
    }

    private static boolean foreignLeg(PartyId party, WaybillContent content, Fact fact) {
        return fact.envelope()
                .leg()
                .flatMap(content::leg)
                .filter(leg -> !leg.carrier().equals(party))
                .isPresent();
    }

    /** A terminal tells movements at its own places only; a carrier anywhere, since it passes many. */
    private static boolean offItsPlaces(PartyId party, WaybillContent content, Fact fact) {
        var legs = content.legs().stream().filter(leg -> leg.carrier().equals(party)).toList();
        if (legs.stream().anyMatch(leg -> leg.mode() != LegPlan.Mode.TERMINAL)) {
            return false;
        }
        Optional<Place> place = fact.envelope().place();
        return place.isPresent()
                && legs.stream()
                        .noneMatch(
                                leg ->
                                        leg.from().samePlace(place.get())
                                                || leg.to().samePlace(place.get()));
    }
}

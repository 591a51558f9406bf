package io.yidan.customs.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.customs.declaration.BoundWaybill;
import io.yidan.customs.testing.Ores;
import io.yidan.customs.testing.Roads;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class RulebookTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 5);

    @Test
    void a_case_takes_the_checks_and_the_limits_in_force_on_its_day() {
        var plan = planned("2603000090", JourneyA.PLANT, TODAY);

        assertThat(plan.checks()).contains(CheckKind.LABORATORY);
        assertThat(plan.limits()).map(LimitSet::id).contains("CN-CU-2017");
        assertThat(plan.siteUnits()).isEqualTo(20);
        assertThat(planned("2603000090", JourneyA.PLANT, LocalDate.of(2017, 12, 7)).limits())
                .map(LimitSet::id)
                .contains("CN-CU-2006");
    }

    @Test
    void the_longest_prefix_of_the_code_counts_and_goods_without_one_are_refused() {
        assertThat(planned("2601111000", JourneyA.PLANT, TODAY).checks())
                .containsExactly(CheckKind.RADIOACTIVITY);
        assertThat(refused("2002901900", JourneyA.PLANT)).isEqualTo(Refusal.GOODS_UNRULED);
    }

    @Test
    void goods_go_only_to_a_place_listed_for_the_office_of_the_waybill() {
        assertThat(refused("2603000090", JourneyA.CHANGJI)).isEqualTo(Refusal.SITE_UNLISTED);
    }

    @Test
    void without_limits_in_force_no_laboratory_can_say_anything() {
        var ruled =
                Ores.RULEBOOK.plan(
                        List.of(ore("2603000090")), JourneyA.PLANT, LocalDate.of(2005, 1, 1));

        assertThat(((Rulebook.Ruled.Not) ruled).why()).isEqualTo(Refusal.GOODS_UNRULED);
    }

    private static Plan planned(String hs, Place site, LocalDate day) {
        var ruled = Ores.RULEBOOK.plan(List.of(ore(hs)), site, day);
        return ((Rulebook.Ruled.Planned) ruled).plan();
    }

    private static Refusal refused(String hs, Place site) {
        var ruled = Ores.RULEBOOK.plan(List.of(ore(hs)), site, TODAY);
        return ((Rulebook.Ruled.Not) ruled).why();
    }

    private static BoundWaybill ore(String hs) {
        return Roads.bound(JourneyA.WAYBILL, JourneyA.SHP, "C-1", hs, 28_000_000);
    }
}

package io.yidan.query.customs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.step.StepTaken;
import io.yidan.customs.step.Verdict;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;
import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.query.page.desk.DeskPage;
import io.yidan.query.page.words.Language;
import io.yidan.query.page.words.Words;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class OpenCasesTest {
    private final TestExchange exchange = new TestExchange();

    OpenCasesTest() {
        exchange.append(JourneyA.WAYBILL, Story.issued(JourneyA.WAYBILL).toArray());
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void what_keeps_goods_standing_comes_first_whatever_its_number() {
        shown(1, accepted().reviewed(Verdict.RELEASE_ON_ARRIVAL, ""));
        shown(2, accepted());
        shown(3, accepted().reviewed(Verdict.INSPECT_ON_ARRIVAL, "6").arrives(Roads.TRUCK));
        shown(4, accepted().arrives(Roads.TRUCK));

        assertThat(open())
                .extracting(WorkList.Item::duty)
                .containsExactly(Duty.DECIDE_NOW, Duty.INSPECT, Duty.REVIEW, Duty.EXPECT);
        assertThat(page().full()).isFalse();
    }

    @Test
    void a_case_at_the_gate_is_seen_however_many_newer_ones_are_on_the_road() {
        shown(1, accepted().arrives(Roads.TRUCK));
        for (int number = 2; number <= 202; number++) {
            shown(number, accepted());
        }

        var page = page();
        assertThat(page.items()).hasSize(200);
        assertThat(page.items().getFirst().duty()).isEqualTo(Duty.DECIDE_NOW);
        assertThat(page.full()).isTrue();
        assertThat(page.most()).contains("200");
    }

    private DeskPage page() {
        return new DeskPage(open(), "CUU", Words.in(Language.EN), null, Roads.EVENING);
    }

    private List<WorkList.Item> open() {
        exchange.projectCases();
        return WorkList.of(exchange.cases.open(TestExchange.caller(new PartyId("CUU"))));
    }

    private void shown(int number, CaseScene scene) {
        var stream = new CaseNumber("C20260915%04d".formatted(number));
        exchange.append(
                stream.value(),
                scene.events().stream()
                        .map(e -> new StepTaken(stream, e.stamp(), e.step(), e.basis()))
                        .toArray());
    }

    private static CaseScene accepted() {
        return CaseScene.accepted(Procedure.DIRECT_EXPORT, Roads.paste());
    }
}

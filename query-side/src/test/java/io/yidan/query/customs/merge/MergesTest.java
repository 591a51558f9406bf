package io.yidan.query.customs.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.StatusRuntimeException;
import io.yidan.access.Caller;
import io.yidan.customs.declaration.BoundWaybill;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.testing.CaseScene;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.proto.customs.v1.CustomsReadServiceGrpc;
import io.yidan.proto.customs.v1.MergeSuggestion;
import io.yidan.proto.customs.v1.SuggestMergeRequest;
import io.yidan.query.Sample;
import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.query.door.Wire;
import io.yidan.query.door.grpc.CustomsReadDoor;
import io.yidan.waybill.content.CargoLine;
import io.yidan.waybill.content.CommercialTerms;
import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.Party;
import io.yidan.waybill.content.PartyRole;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.id.HsCode;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;

class MergesTest {
    private static final WaybillContent CONTENT = JourneyA.content();
    private final TestExchange exchange = new TestExchange();
    private int waybills = 1;

    @BeforeEach
    void declare() {
        issued(JourneyA.WAYBILL, CONTENT);
        var bound = BoundWaybill.of(JourneyA.WAYBILL, CONTENT).orElseThrow();
        exchange.append(
                CaseScene.NUMBER.value(),
                CaseScene.declared(Procedure.JOINT_IMPORT, bound).events().toArray());
        exchange.projectCases();
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void a_waybill_alike_in_all_six_is_suggested_to_the_declarant_and_to_nobody_else() {
        var other = beside(CONTENT);

        assertThat(suggested("DCL")).containsExactly(other.value());
        assertThat(suggested("CUU")).isEmpty();
        assertThat(suggested("SHP")).isEmpty();
    }

    @Test
    void it_says_how_much_there_is_and_who_brings_it_when() {
        var other = beside(CONTENT);

        assertThat(merges("DCL"))
                .containsExactly(
                        new Mergeable(
                                other.value(),
                                3,
                                "KZR",
                                JourneyA.legs().getFirst().plannedArrival().orElseThrow().at()));
    }

    @Test
    void one_that_differs_in_day_train_party_contract_or_commodity_is_not() {
        beside(legs(leg -> arriving(leg, Duration.ofHours(24))));
        beside(legs(leg -> broughtBy(leg, new PartyId("XYR"))));
        beside(party(PartyRole.CONSIGNEE, "XYZ"));
        beside(party(PartyRole.CUSTOMS_PORT, "XCP"));
        beside(contract("C-26-08"));
        beside(commodity("2601111000"));

        assertThat(suggested("DCL")).isEmpty();
    }

    @Test
    void a_few_hours_apart_on_one_day_is_one_train() {
        var other = beside(legs(leg -> arriving(leg, Duration.ofHours(5))));

        assertThat(suggested("DCL")).containsExactly(other.value());
    }

    @Test
    void a_draft_one_of_another_declarant_and_one_under_another_declaration_are_not() {
        var draft = next();
        exchange.append(draft, Story.issued(draft).getFirst());
        beside(party(PartyRole.DECLARANT, "DCX"));
        var covered = beside(CONTENT);
        exchange.append(
                covered,
                new WaybillEvent.CaseLinked(
                        Story.stamp(Sample.OPERATOR, "link"),
                        new io.yidan.waybill.clearance.CaseNumber("C202609150002")));

        assertThat(suggested("DCL")).isEmpty();
    }

    @Test
    void once_nothing_can_be_linked_nothing_is_suggested() {
        beside(CONTENT);
        exchange.project();
        var accepted = view().toBuilder().clearPossibleSteps().addPossibleSteps("WITHDRAW").build();

        assertThat(exchange.merges.of(caller("DCL"), accepted, TestExchange.START)).isEmpty();
    }

    @Test
    void by_grpc_the_declarant_is_told_and_a_stranger_finds_no_case() throws Exception {
        var other = beside(CONTENT);
        exchange.project();
        var asked = SuggestMergeRequest.newBuilder().setCaseNumber(CaseScene.NUMBER.value());
        var caller = new AtomicReference<>(caller("DCL"));
        var door =
                new CustomsReadDoor(
                        exchange.cases,
                        exchange.figures,
                        exchange.merges,
                        exchange.rules,
                        Clock.systemUTC(),
                        () -> Optional.of(caller.get()));

        try (door;
                var wire = Wire.to(door)) {
            var reads = CustomsReadServiceGrpc.newBlockingStub(wire.channel());
            assertThat(reads.suggestMerge(asked.build()).getSuggestionsList())
                    .extracting(MergeSuggestion::getWaybillNumber)
                    .containsExactly(other.value());
            caller.set(caller("XYZ"));
            assertThatExceptionOfType(StatusRuntimeException.class)
                    .isThrownBy(() -> reads.suggestMerge(asked.build()))
                    .withMessageStartingWith("NOT_FOUND");
        }
    }

    private WaybillNumber beside(WaybillContent content) {
        var number = next();
        issued(number, content);
        return number;
    }

    private WaybillNumber next() {
        waybills++;
        return new WaybillNumber("DEMO000120260831%04d".formatted(waybills));
    }

    private void issued(WaybillNumber number, WaybillContent content) {
        var draft =
                new WaybillEvent.WaybillDrafted(
                        Story.stamp(Sample.OPERATOR, "draft"), number, content);
        exchange.append(number, draft);
        Story.issued(number).stream().skip(1).forEach(event -> exchange.append(number, event));
    }

    private static WaybillContent legs(UnaryOperator<LegPlan> change) {
        return content(CONTENT.parties(), CONTENT.cargo(), mapped(CONTENT.legs(), change), "");
    }

    private static WaybillContent party(PartyRole role, String id) {
        var parties =
                mapped(
                        CONTENT.parties(),
                        party ->
                                party.role() == role
                                        ? new Party(
                                                role,
                                                new PartyId(id),
                                                party.nameZh(),
                                                party.nameEn(),
                                                Optional.empty())
                                        : party);
        return content(parties, CONTENT.cargo(), CONTENT.legs(), "");
    }

    private static WaybillContent contract(String reference) {
        return content(CONTENT.parties(), CONTENT.cargo(), CONTENT.legs(), reference);
    }

    private static WaybillContent commodity(String hs) {
        var line = CONTENT.cargo().getFirst();
        var other =
                new CargoLine(
                        1,
                        line.descriptionZh(),
                        line.descriptionEn(),
                        new HsCode(hs),
                        line.origin(),
                        line.packages(),
                        line.packageKind(),
                        line.grossGrams(),
                        line.netGrams(),
                        line.moistureHundredths(),
                        Optional.empty());
        return content(CONTENT.parties(), List.of(other), CONTENT.legs(), "");
    }

    private static WaybillContent content(
            List<Party> parties, List<CargoLine> cargo, List<LegPlan> legs, String contract) {
        var terms =
                contract.isEmpty()
                        ? Optional.<CommercialTerms>empty()
                        : Optional.of(
                                new CommercialTerms(
                                        Optional.empty(),
                                        "",
                                        Optional.empty(),
                                        "CNY",
                                        "",
                                        contract,
                                        "",
                                        Optional.empty()));
        return new WaybillContent(parties, List.of(), cargo, CONTENT.units(), legs, terms);
    }

    private static LegPlan arriving(LegPlan leg, Duration later) {
        var at = leg.plannedArrival().orElseThrow();
        var then =
                new io.yidan.waybill.value.EventTime.Moment(
                        at.at().plus(later), at.offsetMinutes(), at.precision());
        return new LegPlan(
                leg.number(),
                leg.mode(),
                leg.from(),
                leg.to(),
                leg.carrier(),
                leg.carrierNameZh(),
                leg.carrierNameEn(),
                leg.plannedDeparture(),
                Optional.of(then),
                leg.liabilityRegime(),
                leg.gaugeMillimetres());
    }

    private static LegPlan broughtBy(LegPlan leg, PartyId carrier) {
        return new LegPlan(
                leg.number(),
                leg.mode(),
                leg.from(),
                leg.to(),
                carrier,
                leg.carrierNameZh(),
                leg.carrierNameEn(),
                leg.plannedDeparture(),
                leg.plannedArrival(),
                leg.liabilityRegime(),
                leg.gaugeMillimetres());
    }

    private static <T> List<T> mapped(List<T> all, Function<T, T> change) {
        return all.stream().map(change).toList();
    }

    private List<String> suggested(String party) {
        return merges(party).stream().map(Mergeable::waybill).toList();
    }

    private List<Mergeable> merges(String party) {
        exchange.project();
        return exchange.merges.of(caller(party), view(), TestExchange.START);
    }

    private CaseView view() {
        return exchange.cases.find(caller("DCL"), CaseScene.NUMBER.value()).orElseThrow();
    }

    private static Caller caller(String party) {
        return new Caller(new PartyId(party));
    }
}

package io.yidan.waybill.amend;

import static io.yidan.waybill.testing.JourneyA.*;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.content.CargoLine;
import io.yidan.waybill.content.CommercialTerms;
import io.yidan.waybill.content.Contact;
import io.yidan.waybill.content.DangerousGoods;
import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.Party;
import io.yidan.waybill.content.PartyRole;
import io.yidan.waybill.content.Unit;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.id.HsCode;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.SocialCreditCode;
import io.yidan.waybill.id.UnNumber;
import io.yidan.waybill.testing.Changes;
import io.yidan.waybill.testing.Times;
import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.Sealed;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class DifferenceTest {
    private static final WaybillContent BEFORE = content();

    @Test
    void every_field_of_every_entry_is_seen_to_differ() {
        var seen = Difference.between(BEFORE, other()).stream().map(Difference::field).distinct();

        assertThat(seen).containsExactlyInAnyOrder(Field.values());
    }

    @Test
    void every_component_of_an_entry_is_a_field_or_what_names_it() {
        assertThat(components(Party.class)).isEqualTo(fields(Field.Section.PARTIES) + 1);
        assertThat(components(Contact.class)).isEqualTo(fields(Field.Section.CONTACTS) + 1);
        assertThat(components(CargoLine.class)).isEqualTo(fields(Field.Section.CARGO) + 1);
        assertThat(components(Unit.class)).isEqualTo(fields(Field.Section.UNITS) + 1);
        assertThat(components(LegPlan.class)).isEqualTo(fields(Field.Section.LEGS) + 1);
        assertThat(components(CommercialTerms.class)).isEqualTo(fields(Field.Section.TERMS));
    }

    @Test
    void a_content_differs_from_itself_in_nothing() {
        assertThat(Difference.between(other(), other())).isEmpty();
    }

    @Test
    void values_are_written_in_one_way() {
        var found = Difference.between(BEFORE, other());

        assertThat(found)
                .contains(
                        new Difference(Field.TO, "5", "OWN:CN-FK-PLANT1", "UNLOCODE:CNKUY"),
                        new Difference(
                                Field.PLANNED_DEPARTURE,
                                "5",
                                "2026-09-07T14:40:00+08:00",
                                "2026-09-08T09:00:00+05:00"),
                        new Difference(Field.MOISTURE, "1", "850", ""),
                        new Difference(Field.FREIGHT_PAYER, "", "", "CONSIGNEE"),
                        new Difference(
                                Field.DANGEROUS_GOODS,
                                "1",
                                "",
                                "UN1824, SODIUM HYDROXIDE SOLUTION, 8, II, +86 000"));
    }

    @Test
    void an_entry_that_comes_or_goes_differs_from_nothing() {
        var without = Changes.withoutLine(1).to(BEFORE);

        assertThat(Difference.between(BEFORE, without))
                .contains(new Difference(Field.HS_CODE, "1", "2603000090", ""))
                .allMatch(one -> one.after().isEmpty());
        assertThat(Difference.between(without, BEFORE)).allMatch(one -> one.before().isEmpty());
    }

    @Test
    void the_second_party_of_a_part_is_told_from_the_first() {
        var first = new Party(PartyRole.NOTIFY, new PartyId("NF1"), "", "", Optional.empty());
        var second = new Party(PartyRole.NOTIFY, new PartyId("NF2"), "", "", Optional.empty());

        assertThat(Difference.between(BEFORE, Changes.parties(first, second).to(BEFORE)))
                .containsExactly(
                        new Difference(Field.PARTY, "NOTIFY", "", "NF1"),
                        new Difference(Field.PARTY, "NOTIFY 2", "", "NF2"));
    }

    @Test
    void a_party_corrects_its_own_name_and_the_operator_agrees() {
        var plant = BEFORE.parties().get(1);
        var renamed =
                new Party(plant.role(), plant.id(), plant.nameZh(), "Fukang", plant.creditCode());
        var proposal = Proposal.of(BEFORE, Changes.parties(renamed));

        assertThat(proposal.forbidden(PLT)).isEmpty();
        assertThat(proposal.forbidden(SHP)).isPresent();
        assertThat(proposal.approvers(PLT)).containsExactly(MTO);
    }

    @Test
    void an_office_is_not_taken_off_the_waybill_without_it() {
        var office =
                new Party(PartyRole.CUSTOMS_PORT, new PartyId("CU2"), "", "", Optional.empty());
        var plant = new Party(PartyRole.CONSIGNEE, new PartyId("PL2"), "", "", Optional.empty());

        assertThat(Proposal.of(BEFORE, Changes.parties(office)).approvers(MTO))
                .containsExactlyInAnyOrder(SHP, CUP);
        assertThat(Proposal.of(BEFORE, Changes.parties(plant)).approvers(MTO)).containsExactly(SHP);
    }

    @Test
    void entries_keep_their_order_and_legs_from_the_first_one_on_are_the_whole_plan() {
        var shipper = BEFORE.parties().getFirst();
        assertThat(Changes.parties(shipper).to(BEFORE)).isEqualTo(BEFORE);
        assertThat(Changes.legs(BEFORE.legs().get(2)).to(BEFORE).legs())
                .isEqualTo(BEFORE.legs().subList(0, 3));
    }

    private static long fields(Field.Section section) {
        return Arrays.stream(Field.values()).filter(one -> one.section() == section).count();
    }

    private static long components(Class<? extends Record> type) {
        return type.getRecordComponents().length;
    }

    /** Journey A with everything different that can be. */
    private static WaybillContent other() {
        var consignee =
                new Party(
                        PartyRole.CONSIGNEE,
                        new PartyId("PL2"),
                        "另一厂",
                        "Other plant",
                        Optional.of(new SocialCreditCode("91350100M000100Y43")));
        var person = new Contact(PartyRole.SHIPPER, new Sealed("5f1e", 1, Bytes.ofHex("00")));
        var goods =
                new DangerousGoods(
                        new UnNumber("UN1824"), "8", "II", "SODIUM HYDROXIDE SOLUTION", "+86 000");
        var line =
                new CargoLine(
                        1,
                        "别的",
                        "Other",
                        new HsCode("7403111000"),
                        "CN",
                        4,
                        "bundle",
                        84_000_000,
                        83_000_000,
                        Optional.empty(),
                        Optional.of(goods));
        var box = new Unit(Unit.Kind.BULK_LOT, BOX_1, "45G1", Optional.of(3_000_000L));
        var leg =
                new LegPlan(
                        5,
                        LegPlan.Mode.RAIL,
                        CHANGJI,
                        KUITUN,
                        CNR,
                        "别的",
                        "Other",
                        Optional.of(Times.at("2026-09-08T09:00+05:00")),
                        Optional.empty(),
                        "GB-RAIL",
                        1435);
        var terms =
                new CommercialTerms(
                        Optional.of(PartyRole.CONSIGNEE),
                        "CIP",
                        Optional.of(1_250_000L),
                        "CNY",
                        "PICC-1",
                        "C-1",
                        "I-1",
                        Optional.of(300_000_000L));
        var from = Changes.leg(leg, JINGHE, KUITUN, CNR);
        return new ContentChange(
                        List.of(consignee),
                        List.of(person),
                        List.of(line),
                        List.of(),
                        List.of(box),
                        List.of(),
                        List.of(from),
                        Optional.of(terms))
                .to(BEFORE);
    }
}

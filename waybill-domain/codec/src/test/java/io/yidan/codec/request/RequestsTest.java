package io.yidan.codec.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yidan.codec.Unreadable;
import io.yidan.codec.content.Contents;
import io.yidan.codec.sample.AnyModel;
import io.yidan.codec.sample.InMemoryKeys;
import io.yidan.codec.sample.Told;
import io.yidan.codec.sample.Vaults;
import io.yidan.proto.type.v1.Place;
import io.yidan.proto.type.v1.PlaceScheme;
import io.yidan.proto.type.v1.WaybillContent;
import io.yidan.proto.waybill.v1.AcceptHandoverRequest;
import io.yidan.proto.waybill.v1.ApproveWaybillRequest;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;
import io.yidan.proto.waybill.v1.IssueWaybillRequest;
import io.yidan.proto.waybill.v1.OfferHandoverRequest;
import io.yidan.proto.waybill.v1.PlaceHoldRequest;
import io.yidan.proto.waybill.v1.SettleConflictRequest;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class RequestsTest {
    private static final String NUMBER = "DEMO0001202608310001";
    private static final Instant TERM = Instant.parse("2026-09-06T07:50:00Z");
    private final Requests requests =
            new Requests(new PartyId("MTO"), Vaults.over(new InMemoryKeys()));
    private final HandoverRequests handovers = new HandoverRequests(requests);

    @Test
    void the_party_of_the_credential_is_who_decides() {
        assertThat(requests.read(approve(3)).ask().stamp().by()).isEqualTo(new PartyId("MTO"));
    }

    @Test
    void the_same_request_resting_on_another_revision_is_a_repeat() {
        var first = requests.read(approve(3)).ask();
        var again = requests.read(approve(4)).ask();

        assertThat(again.stamp()).isEqualTo(first.stamp());
        assertThat(again.expectedRevision()).isEqualTo(Optional.of(4L));
    }

    @Test
    void an_approval_is_not_a_repeat_of_an_issue() {
        var issue = IssueWaybillRequest.newBuilder().setWaybillNumber(NUMBER).setRequestId("req:1");

        assertThat(requests.read(issue.build()).ask().stamp())
                .isNotEqualTo(requests.read(approve(3)).ask().stamp());
    }

    @Test
    void a_signature_told_again_is_a_repeat_although_it_is_sealed_anew() {
        var asked =
                AcceptHandoverRequest.newBuilder()
                        .setWaybillNumber(NUMBER)
                        .setRequestId("req:1")
                        .setAt(Told.NOON);
        asked.getSignatoryBuilder().setClear("王师傅");
        var first = handovers.read(asked.build());
        var again = handovers.read(asked.build());

        assertThat(again.ask()).isEqualTo(first.ask());
        assertThat(again.signatory()).isNotEqualTo(first.signatory());
    }

    @Test
    void other_content_is_another_request() {
        var hold = PlaceHoldRequest.newBuilder().setWaybillNumber(NUMBER).setRequestId("req:1");
        var all = requests.read(hold.build());
        var one = requests.read(hold.addUnits("DEMU 300002 5").build());

        assertThat(one.ask().stamp().requestHash()).isNotEqualTo(all.ask().stamp().requestHash());
        assertThat(one.units()).isEqualTo(List.of(new UnitId("DEMU3000025")));
    }

    @Test
    void an_offer_without_an_end_stands_for_the_exchanges_own_term() {
        var place = Place.newBuilder().setScheme(PlaceScheme.PLACE_SCHEME_OWN).setCode("YARD");
        var offer =
                OfferHandoverRequest.newBuilder()
                        .setWaybillNumber(NUMBER)
                        .setRequestId("req:1")
                        .setToParty("CNR")
                        .setPlace(place)
                        .setAt(Told.NOON);

        assertThat(handovers.read(offer.build(), TERM).expiresAt()).isEqualTo(TERM);
    }

    @Test
    void a_standing_hash_is_a_sha_256() {
        var settle =
                SettleConflictRequest.newBuilder()
                        .setWaybillNumber(NUMBER)
                        .setRequestId("req:1")
                        .setOriginator("KZR")
                        .setStandingSha256("a7");
        var wrong = catchThrowableOfType(Unreadable.class, () -> requests.read(settle.build()));

        assertThat(wrong.field()).isEqualTo("standing_sha256");
    }

    @Test
    void a_draft_names_its_faults_by_where_they_stand() {
        var content = WaybillContent.newBuilder();
        content.addUnitsBuilder().setKindValue(1).setId("DEMA3000025");
        var draft = DraftWaybillRequest.newBuilder().setRequestId("req:1").setContent(content);
        var wrong = catchThrowableOfType(Unreadable.class, () -> requests.read(draft.build()));

        assertThat(wrong.field()).isEqualTo("content.units[0].id");
        assertThat(wrong.code()).isEqualTo(Unreadable.Code.CONTAINER_CATEGORY);
    }

    @Test
    void what_issuing_fixes_is_all_but_the_people() {
        var content = new AnyModel(7).one(io.yidan.waybill.content.WaybillContent.class);
        var nobody =
                new io.yidan.waybill.content.WaybillContent(
                        content.parties(),
                        List.of(),
                        content.cargo(),
                        content.units(),
                        content.legs(),
                        content.terms());
        var lighter =
                new io.yidan.waybill.content.WaybillContent(
                        content.parties(),
                        List.of(),
                        content.cargo(),
                        List.of(),
                        content.legs(),
                        content.terms());

        assertThat(Contents.hash(nobody))
                .isEqualTo(Contents.hash(content))
                .isNotEqualTo(Contents.hash(lighter));
    }

    private static ApproveWaybillRequest approve(long expected) {
        return ApproveWaybillRequest.newBuilder()
                .setWaybillNumber(NUMBER)
                .setRequestId("req:1")
                .setExpectedRevision(expected)
                .build();
    }
}

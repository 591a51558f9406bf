package io.yidan.query;

import static io.yidan.query.Sample.BOXES;
import static io.yidan.query.Sample.BOX_7;
import static io.yidan.query.Sample.CHANGJI;
import static io.yidan.query.Sample.KUITUN;
import static io.yidan.query.Sample.at;

import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.decision.WaybillEvent.FactRecorded;
import io.yidan.waybill.decision.WaybillEvent.HoldPlaced;
import io.yidan.waybill.decision.WaybillEvent.WaybillApproved;
import io.yidan.waybill.decision.WaybillEvent.WaybillDrafted;
import io.yidan.waybill.decision.WaybillEvent.WaybillIssued;
import io.yidan.waybill.fact.Classifier;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.FactEnvelope;
import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.fact.Withdrawal;
import io.yidan.waybill.happening.Custody;
import io.yidan.waybill.happening.Happening;
import io.yidan.waybill.happening.Moved;
import io.yidan.waybill.happening.Movement;
import io.yidan.waybill.happening.Planning;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.value.Bytes;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What happens to the waybill of these tests. */
public final class Story {
    public static final WaybillEvent ISSUED =
            new WaybillIssued(stamp(Sample.OPERATOR, "issue"), Bytes.ofHex("00"));
    public static final WaybillEvent RECEIVED =
            fact(
                    key(Sample.RAILWAY, "smgs:1"),
                    1,
                    "2026-09-06T18:05:00+08:00",
                    Optional.of(Sample.ALASHANKOU),
                    1,
                    new Custody.CargoReceived(BOXES, "30260904", Optional.empty(), ""));
    public static final WaybillEvent DEPARTED =
            moved("mv:1", 1, "2026-09-06T21:58:00+08:00", Sample.ALASHANKOU, departed());
    public static final WaybillEvent ARRIVED =
            moved("mv:6", 1, "2026-09-07T13:40:00+08:00", CHANGJI, arrived());
    public static final WaybillEvent DEPARTED_CORRECTED =
            moved("mv:1", 2, "2026-09-06T22:10:00+08:00", Sample.ALASHANKOU, departed());
    public static final WaybillEvent PASSED =
            moved("mv:3", 1, "2026-09-07T04:31:00+08:00", KUITUN, passed());
    public static final WaybillEvent PASSED_OTHERWISE =
            moved("mv:3", 1, "2026-09-07T04:13:00+08:00", KUITUN, passed());
    public static final WaybillEvent ETA =
            fact(
                    key(Sample.RAILWAY, "eta:1"),
                    1,
                    "2026-09-07T07:55:00+08:00",
                    Optional.empty(),
                    1,
                    new Planning.EtaUpdated(at("2026-09-07T13:45:00+08:00"), "D-LOCO", List.of()));
    public static final WaybillEvent HELD =
            new HoldPlaced(stamp(Sample.CUSTOMS, "hold:1"), "H-SEAL", List.of(BOX_7), "封志差异已认定");

    private Story() {}

    public static WaybillEvent drafted(WaybillNumber number) {
        return new WaybillDrafted(stamp(Sample.OPERATOR, "draft"), number, Sample.content());
    }

    /** Draft, approval and issue. */
    public static List<WaybillEvent> issued(WaybillNumber number) {
        return List.of(
                drafted(number), new WaybillApproved(stamp(Sample.SHIPPER, "approve")), ISSUED);
    }

    public static WaybillEvent withdrawn(String id) {
        var key = key(Sample.RAILWAY, id);
        var envelope =
                envelope(key, 1, "2026-09-07T08:00:00+08:00", Optional.empty(), 1)
                        .withWithdrawal(new Withdrawal("C-MIX", ""));
        return new FactRecorded(new Fact(envelope.build(), Optional.empty(), hash(id)));
    }

    public static Stamp stamp(PartyId by, String request) {
        return new Stamp(by, new RequestId(request), hash(request));
    }

    public static WaybillEvent fact(
            FactKey key,
            long revision,
            String time,
            Optional<Place> place,
            int leg,
            Happening happening) {
        var envelope = envelope(key, revision, time, place, leg).build();
        return new FactRecorded(
                new Fact(envelope, Optional.of(happening), hash(envelope, happening)));
    }

    public static FactKey key(PartyId party, String id) {
        return new FactKey(party, "sys", id);
    }

    private static WaybillEvent moved(
            String id, long revision, String time, Place place, Movement movement) {
        return fact(key(Sample.RAILWAY, id), revision, time, Optional.of(place), 1, movement);
    }

    private static Movement departed() {
        return new Movement.Departed(new Moved(BOXES, Optional.empty()), "85012");
    }

    private static Movement arrived() {
        return new Movement.Arrived(new Moved(BOXES, Optional.empty()), "85012");
    }

    private static Movement passed() {
        return new Movement.Passed(new Moved(BOXES, Optional.empty()), "85012");
    }

    private static Bytes hash(Object... told) {
        return Bytes.of(ByteBuffer.allocate(4).putInt(Arrays.hashCode(told)).array());
    }

    private static Envelope envelope(
            FactKey key, long revision, String time, Optional<Place> place, int leg) {
        return new Envelope(key, revision, time, place, leg, Optional.empty());
    }

    private record Envelope(
            FactKey key,
            long revision,
            String time,
            Optional<Place> place,
            int leg,
            Optional<Withdrawal> withdrawal) {

        Envelope withWithdrawal(Withdrawal taken) {
            return new Envelope(key, revision, time, place, leg, Optional.of(taken));
        }

        FactEnvelope build() {
            return new FactEnvelope(
                    key,
                    revision,
                    Classifier.ACTUAL,
                    at(time),
                    place,
                    Optional.of(leg),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    List.of(),
                    "",
                    withdrawal);
        }
    }
}

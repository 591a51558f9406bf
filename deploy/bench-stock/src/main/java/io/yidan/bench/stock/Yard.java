package io.yidan.bench.stock;

import io.yidan.access.Caller;
import io.yidan.bench.freight.Waybills;
import io.yidan.bench.stock.StockWaybill.Asked;
import io.yidan.codec.content.Contents;
import io.yidan.codec.fact.FactForms;
import io.yidan.codec.personal.PersonalVault;
import io.yidan.codec.request.Requests;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillCommand.Ask;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.Sealed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The same waybills and events as over the wire, as commands. */
final class Yard {
    private static final PartyId OPERATOR = new PartyId("MTO");
    private static final PartyId SHIPPER = new PartyId("SHP");
    private static final PartyId RAILWAY = new PartyId("KZR");
    private static final LocalDate DAY = LocalDate.of(2026, 8, 31);
    private static final int PER_CUSTOMER = 5_000;
    private static final PersonalVault NOBODY = new Nobody();

    private final WaybillContent content =
            new Requests(OPERATOR, NOBODY)
                    .read(
                            Waybills.draft().toBuilder()
                                    .setRequestId("draft")
                                    .setNumberCustomer("0001")
                                    .build())
                    .content();

    WaybillNumber number(int n) {
        return WaybillNumber.of(
                "DEMO", "%04d".formatted(1 + n / PER_CUSTOMER), DAY, 1 + n % PER_CUSTOMER);
    }

    /** What brings a waybill to where events are taken. */
    List<Asked> issuing(WaybillNumber number) {
        return List.of(
                asked(OPERATOR, new WaybillCommand.Draft(ask(number, OPERATOR, "draft"), content)),
                asked(SHIPPER, new WaybillCommand.Approve(ask(number, SHIPPER, "approve"))),
                asked(
                        OPERATOR,
                        new WaybillCommand.Issue(
                                ask(number, OPERATOR, "issue"), Contents.hash(content))));
    }

    /** A leg event as the railway's command. */
    Asked told(LegEvent event) {
        var fact = FactForms.told(event, RAILWAY, NOBODY);
        return asked(
                RAILWAY,
                new WaybillCommand.RecordFact(new WaybillNumber(event.getWaybillNumber()), fact));
    }

    private static Asked asked(PartyId by, WaybillCommand command) {
        return new Asked(command.waybill().value(), new Caller(by), command);
    }

    private static Ask ask(WaybillNumber number, PartyId by, String request) {
        return new Ask(
                number,
                new Stamp(by, new RequestId(request), Bytes.of(new byte[32])),
                Optional.empty());
    }

    /** The events of the bench name no person. */
    private static final class Nobody implements PersonalVault {
        @Override
        public Sealed seal(String toldBy, String clear) {
            throw new IllegalStateException("no person is named here");
        }

        @Override
        public Optional<String> open(Sealed sealed) {
            return Optional.empty();
        }
    }
}

package io.yidan.exchange.demo;

import io.yidan.client.YidanClient;
import io.yidan.proto.type.v1.Unit;
import io.yidan.proto.type.v1.UnitKind;
import io.yidan.proto.waybill.v1.ApproveWaybillRequest;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;
import io.yidan.proto.waybill.v1.IssueWaybillRequest;

import java.util.function.Function;

/** A waybill of one box beside the journey, of the same parties: it stands at its start until somebody moves it. */
public final class Practice {
    /** The box of the one that is there from the start. */
    public static final String BOX = "DEMU3006002";

    private static final long GROSS_GRAMS = 30_680_000;
    private static final long NET_GRAMS = 28_000_000;
    private static final DraftWaybillRequest LIKE =
            (DraftWaybillRequest)
                    ((Act.Decide) DemoJourney.copper().rows().getFirst().acts().getFirst())
                            .request();

    private Practice() {}

    /** Issues one with this box, or finds that this was done before; gives its number. */
    public static String issue(Function<String, YidanClient> as, String box) {
        var draft = LIKE.toBuilder().setRequestId("MTO:practice:" + box).setNumberCustomer("0002");
        draft.getContentBuilder()
                .clearUnits()
                .addUnits(Unit.newBuilder().setKind(UnitKind.UNIT_KIND_CONTAINER).setId(box));
        draft.getContentBuilder()
                .getCargoLinesBuilder(0)
                .setPackages(1)
                .setGrossGrams(GROSS_GRAMS)
                .setNetGrams(NET_GRAMS);
        try (var operator = as.apply("MTO");
                var shipper = as.apply("SHP")) {
            var number = operator.waybills().draft(draft.build()).getWaybillNumber();
            shipper.waybills()
                    .approve(
                            ApproveWaybillRequest.newBuilder()
                                    .setRequestId("SHP:practice")
                                    .setWaybillNumber(number)
                                    .build());
            operator.waybills()
                    .issue(
                            IssueWaybillRequest.newBuilder()
                                    .setRequestId("MTO:practice")
                                    .setWaybillNumber(number)
                                    .build());
            return number;
        }
    }
}

package io.yidan.exchange.demo;

import io.yidan.proto.type.v1.Unit;
import io.yidan.proto.type.v1.UnitKind;
import io.yidan.proto.waybill.v1.ApproveWaybillRequest;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;
import io.yidan.proto.waybill.v1.IssueWaybillRequest;
import io.yidan.waybill.id.InvalidIdentifier;
import io.yidan.waybill.id.transport.ContainerNumber;

import java.util.List;
import java.util.stream.IntStream;

/** Waybills beside that of the journey, of the same parties, each with one box of its own. */
public final class MoreWaybills {
    private static final DraftWaybillRequest DRAFT =
            (DraftWaybillRequest) ((Act.Decide) acts("A01").getFirst()).request();

    private MoreWaybills() {}

    /** What is done in this row of the journey. */
    static List<Act> acts(String row) {
        return DemoJourney.whole().rows().stream()
                .filter(known -> known.name().equals(row))
                .findFirst()
                .orElseThrow()
                .acts();
    }

    /** As many, with boxes numbered from there on in the thousands; gives the boxes. */
    public static List<String> issued(PlayedJourney exchange, int thousand, int count) {
        var boxes =
                IntStream.range(0, count)
                        .mapToObj(i -> box("DEMU3%02d%03d".formatted(thousand, i)))
                        .toList();
        boxes.forEach(box -> issued(exchange, box));
        return boxes;
    }

    /** One with this box; gives its number. */
    static String issued(PlayedJourney exchange, String box) {
        var asked = DRAFT.toBuilder().setRequestId("MTO:more:" + box);
        asked.getContentBuilder()
                .clearUnits()
                .addUnits(Unit.newBuilder().setKind(UnitKind.UNIT_KIND_CONTAINER).setId(box));
        try (var operator = exchange.as("MTO");
                var shipper = exchange.as("SHP")) {
            var number = operator.waybills().draft(asked.build()).getWaybillNumber();
            shipper.waybills()
                    .approve(
                            ApproveWaybillRequest.newBuilder()
                                    .setRequestId("SHP:yes")
                                    .setWaybillNumber(number)
                                    .build());
            operator.waybills()
                    .issue(
                            IssueWaybillRequest.newBuilder()
                                    .setRequestId("MTO:go")
                                    .setWaybillNumber(number)
                                    .build());
            return number;
        }
    }

    private static String box(String serial) {
        return IntStream.range(0, 10)
                .mapToObj(digit -> serial + digit)
                .filter(MoreWaybills::valid)
                .findFirst()
                .orElseThrow();
    }

    private static boolean valid(String box) {
        try {
            new ContainerNumber(box);
            return true;
        } catch (InvalidIdentifier _) {
            return false;
        }
    }
}

package io.yidan.query.page.history;

import static io.yidan.query.page.history.Boxes.*;
import static io.yidan.query.page.history.Facts.*;
import static io.yidan.waybill.testing.JourneyA.MTO;
import static io.yidan.waybill.testing.JourneyA.PLANT;
import static io.yidan.waybill.testing.JourneyA.PLT;
import static io.yidan.waybill.testing.JourneyA.RDC;
import static io.yidan.waybill.testing.Told.fact;

import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.happening.Custody;
import io.yidan.waybill.testing.Scene;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The end of journey A: weighed truck by truck, handed over, corrected, confirmed, closed. */
final class Plant {
    private Plant() {}

    static void tell(Tale tale) {
        for (int n = 1; n < 20; n++) {
            var then =
                    OffsetDateTime.parse(
                                    n < 10 ? "2026-09-07T18:14+08:00" : "2026-09-07T23:35+08:00")
                            .plusMinutes(10L * (n % 10 + 1));
            tale.at(then.toInstant().plusSeconds(20).toString());
            if (n == 12) {
                tale.tell(scale(n, 2, then.toString(), plant(n), "C-TYPE"));
            } else {
                tale.tell(scale(n, 1, then.toString(), plant(n), ""));
            }
        }
        tale.at("2026-09-07T19:15:10Z")
                .offer("RDC:ho:13", RDC, PLT, PLANT, "2026-09-08T03:15+08:00", ALL);
        tale.at("2026-09-07T19:22:10Z")
                .tell(
                        fact("RDC", "dlv", "16")
                                .at("2026-09-08T03:31+08:00")
                                .leg(5)
                                .what(
                                        PLANT,
                                        new Custody.Delivered(
                                                List.of(box(15)), "", Optional.empty())));
        tale.at("2026-09-07T19:22:30Z")
                .accept(
                        "RDC:ho:13",
                        PLT,
                        "2026-09-08T03:22+08:00",
                        remark(box(6), "weight to be settled"));
        tale.at("2026-09-08T01:12:10Z")
                .tell(scale(11, 2, "2026-09-08T09:12+08:00", 27740, "C-DEV"));
        tale.at("2026-09-08T01:15:20Z").tell(scale(12, 1, "2026-09-08T00:05+08:00", 27680, ""));
        tale.at("2026-09-10T10:10:10Z")
                .ask(
                        new WaybillCommand.ConfirmDelivery(
                                Scene.asks(PLT, "PLT:dlv:1"), "box 7 is 780 kg below declared"));
        tale.at("2026-09-15T02:00:10Z").ask(new WaybillCommand.Close(Scene.asks(MTO, "close")));
    }
}

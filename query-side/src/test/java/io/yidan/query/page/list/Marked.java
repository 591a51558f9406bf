package io.yidan.query.page.list;

import io.yidan.query.Sample;
import io.yidan.query.Story;
import io.yidan.waybill.content.CargoLine;
import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.Party;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.decision.WaybillEvent.WaybillDrafted;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.WaybillNumber;

import java.util.List;

/** The waybill of these tests with markup, quotes and a formula in every text a party can type. */
final class Marked {
    static final String TEXT = "=<b onclick=\"x('1')\">&amp;</b>";

    private Marked() {}

    static WaybillEvent drafted(WaybillNumber number) {
        return new WaybillDrafted(Story.stamp(Sample.OPERATOR, "draft"), number, content());
    }

    private static WaybillContent content() {
        var plain = Sample.content();
        return new WaybillContent(
                plain.parties().stream()
                        .map(p -> new Party(p.role(), p.id(), TEXT, TEXT, p.creditCode()))
                        .toList(),
                List.of(),
                plain.cargo().stream().map(Marked::of).toList(),
                plain.units(),
                plain.legs().stream().map(Marked::of).toList(),
                plain.terms());
    }

    private static CargoLine of(CargoLine line) {
        return new CargoLine(
                line.line(),
                TEXT,
                TEXT,
                line.hsCode(),
                line.origin(),
                line.packages(),
                TEXT,
                line.grossGrams(),
                line.netGrams(),
                line.moistureHundredths(),
                line.dangerous());
    }

    private static LegPlan of(LegPlan leg) {
        return new LegPlan(
                leg.number(),
                leg.mode(),
                of(leg.from()),
                of(leg.to()),
                leg.carrier(),
                TEXT,
                TEXT,
                leg.plannedDeparture(),
                leg.plannedArrival(),
                leg.liabilityRegime(),
                leg.gaugeMillimetres());
    }

    private static Place of(Place place) {
        return new Place(place.scheme(), place.code(), TEXT, TEXT);
    }
}

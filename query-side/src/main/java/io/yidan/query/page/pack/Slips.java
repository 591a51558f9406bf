package io.yidan.query.page.pack;

import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.type.v1.MoistureBasis;
import io.yidan.proto.type.v1.MoistureFound;
import io.yidan.proto.type.v1.Weighed;

import java.util.List;
import java.util.stream.Stream;

/** Every weight declared or measured, and every finding of water, as it was told. */
record Slips(Evidence evidence) {
    private static final List<String> COLUMNS =
            List.of(
                    "unit", "slip", "method", "device", "basis", "gross", "tare", "net", "water",
                    "sample");

    PackTable table() {
        return new PackTable(
                "slips",
                Stream.concat(COLUMNS.stream(), Evidence.SOURCE.stream()).toList(),
                evidence.facts(told -> told.hasWeighed() || told.hasMoistureFound())
                        .map(entry -> evidence.row(entry, cells(entry)))
                        .toList());
    }

    private Stream<String> cells(TimelineEntry entry) {
        var told = Evidence.happening(entry);
        return told.hasWeighed() ? weighed(told.getWeighed()) : found(told.getMoistureFound());
    }

    private Stream<String> weighed(Weighed weighed) {
        boolean dry = weighed.getBasis() == MoistureBasis.MOISTURE_BASIS_DRY;
        return Stream.of(
                weighed.getUnit(),
                weighed.getSlip(),
                evidence.say("weighing." + weighed.getMethod().name()),
                weighed.getDevice(),
                evidence.say(dry ? "weight.dry" : "weight.wet"),
                Evidence.kilograms(weighed.hasGrossGrams(), weighed.getGrossGrams()),
                Evidence.kilograms(weighed.hasTareGrams(), weighed.getTareGrams()),
                Evidence.kilograms(weighed.hasNetGrams(), weighed.getNetGrams()),
                Evidence.hundredths(
                        weighed.hasMoistureHundredths(), weighed.getMoistureHundredths()),
                "");
    }

    private Stream<String> found(MoistureFound found) {
        return Stream.of(
                evidence.units(found.getUnitsList()),
                "",
                evidence.say("pack.laboratory"),
                found.getMethod(),
                "",
                "",
                "",
                "",
                Evidence.hundredths(found.hasMoistureHundredths(), found.getMoistureHundredths()),
                found.getSample());
    }
}

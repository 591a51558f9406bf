package io.yidan.customs.joint;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.SealNumber;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sample and whose hands it went through.
 *
 * @param parts sealed parts it was divided into
 * @param laboratory where it was sent last, once it was; another may be named until it is received
 * @param seal it was sent under
 * @param received whether the laboratory has it
 * @param reports what was reported, in that order
 */
public record Sample(
        String id,
        int parts,
        Optional<PartyId> laboratory,
        Optional<SealNumber> seal,
        boolean received,
        List<Report> reports) {

    public Sample {
        reports = List.copyOf(reports);
    }

    /** What one report says under the laboratory's own number, and the number of the one it corrects. */
    public record Report(String number, List<LabResult> results, Optional<String> corrects) {
        public Report {
            results = List.copyOf(results);
        }
    }

    static Sample taken(String id, int parts) {
        return new Sample(id, parts, Optional.empty(), Optional.empty(), false, List.of());
    }

    Sample sent(PartyId to, SealNumber under) {
        return new Sample(id, parts, Optional.of(to), Optional.of(under), received, reports);
    }

    Sample arrived() {
        return new Sample(id, parts, laboratory, seal, true, reports);
    }

    Sample with(Report report) {
        var all = Stream.concat(reports.stream(), Stream.of(report)).toList();
        return new Sample(id, parts, laboratory, seal, received, all);
    }

    public Optional<Report> report(String number) {
        return reports.stream().filter(one -> one.number().equals(number)).findFirst();
    }

    /** Reports that no later one corrects. */
    public List<Report> standing() {
        return reports.stream().filter(one -> !corrected(one.number())).toList();
    }

    /** Whether a later report took the place of this one. */
    public boolean corrected(String number) {
        return reports.stream().anyMatch(one -> one.corrects().filter(number::equals).isPresent());
    }
}

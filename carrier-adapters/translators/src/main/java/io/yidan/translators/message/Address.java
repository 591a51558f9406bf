package io.yidan.translators.message;

import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.type.v1.Alias;
import io.yidan.proto.type.v1.AliasScheme;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.Unfit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** By what a row names its waybill: the first filled column of a list. */
public record Address(List<By> candidates) {
    public Address {
        candidates = List.copyOf(candidates);
    }

    /** A column, and what kind of alias it holds; none if it is the waybill number itself. */
    public record By(Optional<AliasScheme> scheme, String column) {}

    void of(Row row, LegEvent.Builder event) {
        for (var by : candidates) {
            var told = row.meaning(by.column());
            if (told.isPresent()) {
                var number = told.get().toString();
                by.scheme()
                        .ifPresentOrElse(
                                scheme -> event.setAlias(alias(scheme, number)),
                                () -> event.setWaybillNumber(number));
                return;
            }
        }
        var columns = candidates.stream().map(By::column).collect(Collectors.joining(", "));
        throw new ColumnUnfit(
                candidates.getFirst().column(),
                new Unfit(
                        Fault.ADDRESS_MISSING,
                        "one of " + columns + " says whose goods these are",
                        "fill one of them"));
    }

    private static Alias.Builder alias(AliasScheme scheme, String value) {
        return Alias.newBuilder().setScheme(scheme).setValue(value);
    }
}

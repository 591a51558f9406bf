package io.yidan.query.find;

import java.util.List;
import java.util.Optional;

/**
 * What came of looking for a number.
 *
 * @param misread what is wrong with it, if nothing was found that really has it
 * @param more whether there is more than was looked for
 */
public record Found(List<Hit> hits, Optional<Wanted.Misread> misread, boolean more) {

    /** The waybill, if the whole number means or meant one only. */
    public Optional<String> theOne() {
        boolean whole = hits.stream().allMatch(hit -> hit.match() == Hit.Match.WHOLE);
        return whole && waybills().size() == 1
                ? Optional.of(hits.getFirst().waybill())
                : Optional.empty();
    }

    /** The waybills found, each once. */
    public List<String> waybills() {
        return hits.stream().map(Hit::waybill).distinct().toList();
    }
}

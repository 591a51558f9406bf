package io.yidan.query.page.part;

import io.yidan.proto.tracking.v1.AmendmentView;
import io.yidan.proto.tracking.v1.ContactDifference;
import io.yidan.proto.tracking.v1.FieldDifference;
import io.yidan.query.page.words.Words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What an amendment changes, by name. */
public record Changed(Words words, AmendmentView amendment) {
    private static final int NAMED = 2;
    private static final String CONTACT = "CONTACT";

    /** Fields that say no more of an entry than another one does, where that differs too. */
    private static final Map<String, Set<String>> FOLLOWING =
            Map.of(
                    "PARTY", Set.of("PARTY_NAME_ZH", "PARTY_NAME_EN", "CREDIT_CODE"),
                    "CARRIER", Set.of("CARRIER_NAME_ZH", "CARRIER_NAME_EN"),
                    "UNIT_KIND", Set.of("SIZE_TYPE", "TARE"));

    /** The names of its fields, each once; of many the first ones and how many more. */
    public String summary() {
        var fields = fields().distinct().toList();
        return fields.size() <= NAMED + 1
                ? String.join(words.say("amend.and"), fields)
                : words.say(
                        "amend.more",
                        String.join(words.say("amend.and"), fields.subList(0, NAMED)),
                        fields.size() - NAMED,
                        fields.size());
    }

    private Stream<String> fields() {
        return Stream.concat(
                        differences().stream()
                                .filter(one -> !follows(one))
                                .map(FieldDifference::getField),
                        amendment.getContactsList().stream()
                                .limit(1)
                                .map((ContactDifference _) -> CONTACT))
                .map(field -> words.code("field", field));
    }

    private boolean follows(FieldDifference one) {
        return differences().stream()
                .filter(other -> other.getEntry().equals(one.getEntry()))
                .anyMatch(
                        other ->
                                FOLLOWING
                                        .getOrDefault(other.getField(), Set.of())
                                        .contains(one.getField()));
    }

    /** All but the people. */
    public List<FieldDifference> differences() {
        return Stream.of(
                        amendment.getRoutingList(),
                        amendment.getCargoList(),
                        amendment.getCommercialList())
                .flatMap(List::stream)
                .toList();
    }
}

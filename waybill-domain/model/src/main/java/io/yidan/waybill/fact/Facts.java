package io.yidan.waybill.fact;

import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.PersistentMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file of all facts told about one waybill, by key. Files and looks up; understands nothing. */
public record Facts(PersistentMap<FactKey, Tellings> byKey) {
    public static final Facts NONE = new Facts(PersistentMap.empty());

    /** What would become of this fact now. */
    public Outcome outcomeOf(Fact fact) {
        return told(fact.key()).outcomeOf(fact);
    }

    /** Where the same telling was filed before. */
    public Optional<Filed> first(Fact fact) {
        return told(fact.key()).first(fact);
    }

    /** The file with this fact in it. */
    public Facts file(Fact fact, long version, boolean afterEnd) {
        var told = told(fact.key());
        var filed = new Filed(fact, version, told.outcomeOf(fact), afterEnd);
        return new Facts(byKey.with(fact.key(), told.with(filed)));
    }

    /** The file with a conflict settled: of this key and revision, the telling with this hash stands. */
    public Facts settle(FactKey key, long revision, Bytes hash) {
        return new Facts(byKey.with(key, told(key).settle(revision, hash)));
    }

    /** One telling of each key that has one standing, in no order that means anything. */
    public List<Filed> standing() {
        var standing = new ArrayList<Filed>(byKey.size());
        byKey.forEach(entry -> entry.getValue().standing().ifPresent(standing::add));
        return standing;
    }

    public Tellings told(FactKey key) {
        return byKey.get(key).orElse(Tellings.NONE);
    }
}

package io.yidan.query.parties;

import io.yidan.query.table.Table;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.SocialCreditCode;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The parties the exchange knows by name: those of a file, and those of the demo where it is one. */
public final class Parties {
    private final Map<PartyId, KnownParty> byId = new LinkedHashMap<>();

    private Parties(Stream<KnownParty> all) {
        all.forEach(party -> byId.putIfAbsent(party.id(), party));
    }

    /** From these files, columns code, zh, en, uscc; the demo's own after them, if wanted. */
    public static Parties with(List<Path> files, boolean demo) {
        var told =
                files.stream()
                        .flatMap(file -> read(Table.of(file.toString(), Table.text(file)), false));
        return new Parties(
                demo
                        ? Stream.concat(told, read(Table.shipped("/query/demo-parties.csv"), true))
                        : told);
    }

    public Optional<KnownParty> find(PartyId id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<KnownParty> all() {
        return List.copyOf(byId.values());
    }

    private static Stream<KnownParty> read(Table table, boolean demo) {
        return table.rows().stream().map(row -> party(table, row, demo));
    }

    /** A code that cannot be right stops the reading, with the line that has it. */
    private static KnownParty party(Table table, Table.Row row, boolean demo) {
        try {
            return new KnownParty(
                    new PartyId(row.get("code")),
                    row.get("zh"),
                    row.get("en"),
                    Optional.of(row.get("uscc"))
                            .filter(code -> !code.isBlank())
                            .map(SocialCreditCode::parse),
                    demo);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    table.name() + ", entry " + row.number() + ": " + e.getMessage(), e);
        }
    }
}

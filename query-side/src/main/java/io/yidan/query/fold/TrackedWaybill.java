package io.yidan.query.fold;

import io.yidan.codec.content.Contents;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.Party;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.journey.Journey;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A waybill folded from its events, with all of them and their places. Used by one thread at a time. */
public final class TrackedWaybill {
    private final String number;
    private final List<Told> told = new ArrayList<>();
    private Waybill state = Waybill.NONE;
    private final Map<String, byte[]> written = new HashMap<>();
    private byte[] chainHead = {};
    private WaybillContent planned;
    private List<String> parties = List.of();
    private io.yidan.proto.type.v1.WaybillContent spelled;

    public TrackedWaybill(String number) {
        this.number = number;
    }

    /** Takes the next event; one heard before changes nothing. False if events between are missing. */
    public boolean hear(RecordedEvent event) {
        if (event.version() > state.version() + 1) {
            return false;
        }
        if (event.version() == state.version() + 1) {
            var said = (WaybillEvent) event.event();
            state = state.evolve(said);
            told.add(new Told(event.version(), event.position(), event.recordedAt(), said));
            chainHead = event.hash();
        }
        return true;
    }

    public String number() {
        return number;
    }

    public Waybill state() {
        return state;
    }

    /** Everything told, in the order it was learned. */
    public List<Told> told() {
        return Collections.unmodifiableList(told);
    }

    public Told last() {
        return told.getLast();
    }

    /** Hash of its last row in the log, lower-case hex; it stands for all rows up to there. */
    public String chainHead() {
        return HexFormat.of().formatHex(chainHead);
    }

    /** The way of its units, read from everything told so far. */
    public Journey journey() {
        return state.journey();
    }

    /** Codes of all parties with a part in it, each once. */
    public List<String> parties() {
        return planned().map(_ -> parties).orElse(List.of());
    }

    /** Its content as a reader sees it. */
    public Optional<io.yidan.proto.type.v1.WaybillContent> content() {
        return planned().map(_ -> spelled);
    }

    /** Remembers what is about to be written of it to a table; false if that is what was written there before. */
    public boolean isNew(String table, byte[] said) {
        try {
            byte[] print = MessageDigest.getInstance("SHA-256").digest(said);
            return !Arrays.equals(print, written.put(table, print));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The content; what is worked out from it is worked out once. */
    private Optional<WaybillContent> planned() {
        state.content()
                .filter(now -> now != planned)
                .ifPresent(
                        now -> {
                            planned = now;
                            parties = parties(now);
                            spelled = Contents.write(now);
                        });
        return state.content();
    }

    private static List<String> parties(WaybillContent content) {
        return Stream.concat(
                        content.parties().stream().map(Party::id),
                        content.legs().stream().map(LegPlan::carrier))
                .map(PartyId::value)
                .distinct()
                .sorted()
                .toList();
    }
}

package io.yidan.query.customs;

import com.google.protobuf.InvalidProtocolBufferException;

import io.yidan.access.Caller;
import io.yidan.customs.effect.GateAnswer;
import io.yidan.proto.customs.v1.AskGateResponse;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.query.sql.ForParty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/** Reads customs cases as a party. What the party may not see is not there. */
public final class Cases {
    private static final String ONE =
            "SELECT view FROM read.customs_case WHERE case_number = ? AND parties @>"
                    + " ARRAY[?::text]";
    private static final String KNOWN_BY =
            """
            SELECT view, known_by @> ARRAY[?::text] FROM read.customs_case
            WHERE open AND parties @> ARRAY[?::text]
                AND (known_by @> ARRAY[?::text] OR formerly @> ARRAY[?::text])
            ORDER BY case_number DESC LIMIT 20
            """;
    private static final int MOST = 200;
    private static final int LOOK_AGAIN = 50;
    private static final String OPEN =
            """
            SELECT view FROM read.customs_case WHERE open AND parties @> ARRAY[?::text]
            ORDER BY case_number DESC LIMIT %d
            """
                    .formatted(MOST);
    private final ForParty rows;

    public Cases(DataSource reader) {
        this.rows = new ForParty(reader);
    }

    /** A case by its number. */
    public Optional<CaseView> find(Caller caller, String number) {
        return rows.query(caller, ONE, Cases::view, number, caller.party().value()).stream()
                .findFirst()
                .map(view -> CaseViews.asSeenBy(caller.party().value(), view));
    }

    /** The same once it has come to this revision, or as it is when patience is over. */
    public Optional<CaseView> await(
            Caller caller, String number, OptionalLong revision, Duration patience)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        var found = find(caller, number);
        while (behind(found, revision) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN);
            found = find(caller, number);
        }
        return found;
    }

    private static boolean behind(Optional<CaseView> found, OptionalLong revision) {
        return revision.isPresent()
                && found.filter(view -> view.getRevision() >= revision.getAsLong()).isEmpty();
    }

    /** The newest open cases the party has a part in. */
    public List<CaseView> open(Caller caller) {
        String party = caller.party().value();
        return rows.query(caller, OPEN, Cases::view, party).stream()
                .map(view -> CaseViews.asSeenBy(party, view))
                .toList();
    }

    /** What the gate says to goods known by this. What nobody knows is stopped; what means two cases waits. */
    public AskGateResponse gate(Caller caller, String knownBy) {
        String searched = CaseRow.searched(knownBy);
        var found =
                rows.query(
                        caller,
                        KNOWN_BY,
                        Match::of,
                        searched,
                        caller.party().value(),
                        searched,
                        searched);
        var now = found.stream().filter(Match::now).map(Match::view).toList();
        if (now.size() == 1) {
            return said(now.getFirst());
        }
        if (now.size() > 1) {
            return ofSeveral(now);
        }
        return found.isEmpty()
                ? said(GateAnswer.UNKNOWN)
                : said(found.getFirst().view()).toBuilder()
                        .setGate(CaseViews.sign(GateAnswer.REPLACED))
                        .build();
    }

    /** A vehicle goes again before its last case is closed: what is cleared gives way to what is not. */
    private static AskGateResponse ofSeveral(List<CaseView> now) {
        var waiting = now.stream().filter(view -> !view.getCleared()).toList();
        return switch (waiting.size()) {
            case 0 -> said(now.getFirst());
            case 1 -> said(waiting.getFirst());
            default -> said(GateAnswer.SEVERAL);
        };
    }

    private static AskGateResponse said(GateAnswer answer) {
        return AskGateResponse.newBuilder().setGate(CaseViews.sign(answer)).build();
    }

    private static AskGateResponse said(CaseView view) {
        return AskGateResponse.newBuilder()
                .setGate(view.getGate())
                .setCaseNumber(view.getCaseNumber())
                .setIdentity(view.getIdentity().toBuilder().clearSeals())
                .addAllWaybillNumbers(view.getWaybillNumbersList())
                .setRecordedAt(view.getRecordedAt())
                .build();
    }

    private static CaseView view(ResultSet row) throws SQLException {
        try {
            return CaseView.parseFrom(row.getBytes(1));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a row that was not written here", e);
        }
    }

    /** A case and whether its goods are known by what was asked for now, or were before. */
    private record Match(CaseView view, boolean now) {
        static Match of(ResultSet row) throws SQLException {
            return new Match(Cases.view(row), row.getBoolean(2));
        }
    }
}

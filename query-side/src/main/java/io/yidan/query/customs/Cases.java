package io.yidan.query.customs;

import com.google.protobuf.InvalidProtocolBufferException;

import io.yidan.access.Caller;
import io.yidan.customs.effect.GateAnswer;
import io.yidan.eventstore.read.LogReader;
import io.yidan.proto.customs.v1.AskGateResponse;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.query.customs.view.Blind;
import io.yidan.query.customs.view.CaseViews;
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
    /** So many open cases are listed at most. */
    public static final int MOST = 200;

    private static final String ONE =
            "SELECT view FROM read.customs_case WHERE case_number = ? AND parties @>"
                    + " ARRAY[?::text]";
    private static final String KNOWN_BY =
            """
            SELECT view, known_by @> ARRAY[?::text] FROM read.customs_case
            WHERE parties @> ARRAY[?::text]
                AND (open AND (known_by @> ARRAY[?::text] OR formerly @> ARRAY[?::text])
                    OR case_number = ?)
            ORDER BY case_number DESC LIMIT 20
            """;
    private static final int LONGEST = 40;
    private static final int LOOK_AGAIN = 50;
    private static final String OPEN =
            """
            SELECT view FROM read.customs_case WHERE open AND parties @> ARRAY[?::text]
            ORDER BY turn, due, case_number LIMIT %d
            """
                    .formatted(MOST);
    private final ForParty rows;
    private final LogReader log;

    public Cases(DataSource reader, LogReader log) {
        this.rows = new ForParty(reader);
        this.log = log;
    }

    /** A case by its number. */
    public Optional<CaseView> find(Caller caller, String number) {
        return rows.query(caller, ONE, Cases::view, number, caller.party().value()).stream()
                .findFirst()
                .map(view -> Blind.asSeenBy(caller.party().value(), view));
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

    /** Open cases the party has a part in, those first that want somebody most. */
    public List<CaseView> open(Caller caller) {
        String party = caller.party().value();
        return rows.query(caller, OPEN, Cases::view, party).stream()
                .map(view -> Blind.asSeenBy(party, view))
                .toList();
    }

    /**
     * What the gate says to goods known by this, or to a case by its number even when it is over. What nobody knows is
     * stopped; what means two cases waits.
     */
    public AskGateResponse gate(Caller caller, String knownBy) {
        if (knownBy.length() > LONGEST) {
            return said(GateAnswer.UNKNOWN);
        }
        String searched = CaseRow.searched(knownBy);
        var found =
                rows.query(
                        caller,
                        KNOWN_BY,
                        Match::of,
                        searched,
                        caller.party().value(),
                        searched,
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
    private AskGateResponse ofSeveral(List<CaseView> now) {
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

    /** What the table says, if the case has come no further since. */
    private AskGateResponse said(CaseView view) {
        int last = log.lastVersion(view.getCaseNumber()).orElse(-1);
        var answer = AskGateResponse.newBuilder();
        if (view.hasIdentity()) {
            answer.setIdentity(view.getIdentity().toBuilder().clearSeals());
        }
        return answer.setGate(
                        last == view.getRevision()
                                ? view.getGate()
                                : CaseViews.sign(GateAnswer.BEHIND))
                .setCaseNumber(view.getCaseNumber())
                .addAllWaybillNumbers(view.getWaybillNumbersList())
                .setRecordedAt(view.getRecordedAt())
                .build();
    }

    static CaseView view(ResultSet row) throws SQLException {
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

package io.yidan.query.read;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.yidan.access.Caller;
import io.yidan.access.Rights;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.fold.TrackedWaybill;
import io.yidan.query.fold.WaybillLog;
import io.yidan.query.view.WaybillViews;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.id.WaybillNumber;

import java.util.Optional;

/**
 * Waybills folded from the log for those who read them. The ones read often or lately stay in memory and hear only what
 * is new; many who watch one waybill share one view of it.
 */
public final class Folded {
    private final WaybillLog log;
    private final Cache<String, Kept> kept;

    public Folded(WaybillLog log, int inMemory) {
        this.log = log;
        this.kept = Caffeine.newBuilder().maximumSize(inMemory).executor(Runnable::run).build();
    }

    /** The waybill as it is seen at this head, or newer if somebody has read it newer. */
    WaybillView view(Heads.Head head) {
        return kept.get(head.waybill(), Kept::new).at(head.revision(), head.position(), log).view();
    }

    /** The waybill as the log has it now, for one of its parties; empty if the caller has no part in it. */
    Optional<WaybillView> newest(Caller caller, WaybillNumber number) {
        return reaching(Long.MAX_VALUE, caller, number);
    }

    /** The same at a revision or newer; the log is asked only if nobody has read so far yet. */
    Optional<WaybillView> reaching(long revision, Caller caller, WaybillNumber number) {
        var known = kept.getIfPresent(number.value());
        var one = known == null ? new Kept(number.value()) : known;
        var seen = one.at(revision, Long.MAX_VALUE, log);
        if (known == null && seen.content().isPresent()) {
            kept.put(number.value(), one);
        }
        return mayRead(caller, seen.content()) ? Optional.of(seen.view()) : Optional.empty();
    }

    /** Whether the caller has a part in what is known of a waybill. */
    static boolean mayRead(Caller caller, Optional<WaybillContent> content) {
        return content.filter(known -> Rights.mayRead(caller, known)).isPresent();
    }

    /** A view and the content it is of, which says who may see it. */
    private record Seen(WaybillView view, Optional<WaybillContent> content) {}

    /** One waybill and its last view; one reader at a time brings it on. */
    private static final class Kept {
        private final TrackedWaybill waybill;
        private Seen seen = new Seen(WaybillView.getDefaultInstance(), Optional.empty());

        Kept(String number) {
            waybill = new TrackedWaybill(number);
        }

        synchronized Seen at(long revision, long position, WaybillLog log) {
            long known = reached();
            if (known < revision) {
                log.advanceAsFarAsItGoes(waybill, position);
                if (reached() > known) {
                    seen = new Seen(WaybillViews.of(waybill), waybill.state().content());
                }
            }
            return seen;
        }

        private long reached() {
            return waybill.told().isEmpty() ? -1 : waybill.last().revision();
        }
    }
}

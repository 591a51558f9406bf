package io.yidan.query.customs;

import io.yidan.codec.At;
import io.yidan.codec.type.Times;
import io.yidan.proto.customs.v1.CaseView;

import java.time.Instant;
import java.util.List;

/** What open cases wait for, and who owes it. */
public final class WorkList {
    private WorkList() {}

    /** A case, what it waits for, and the party that owes it. */
    public record Item(CaseView view, Duty duty, String owedBy) {

        /** When the goods came, or else when they are expected. */
        public Instant when() {
            if (view.getSupervision().hasEnteredAt()) {
                return Times.read(view.getSupervision().getEnteredAt(), At.TOP).order();
            }
            return view.hasArrival()
                    ? Times.read(view.getArrival().getAt(), At.TOP).order()
                    : Times.instant(view.getExpectedAt(), At.TOP);
        }

        public boolean arrived() {
            return view.hasArrival() || view.getSupervision().hasEnteredAt();
        }
    }

    public static List<Item> of(List<CaseView> open) {
        return open.stream().map(WorkList::item).toList();
    }

    static Item item(CaseView view) {
        var duty = Duty.of(view);
        return new Item(view, duty, duty.owedBy(view));
    }
}

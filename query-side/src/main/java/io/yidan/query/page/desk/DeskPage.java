package io.yidan.query.page.desk;

import io.yidan.access.Caller;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.query.customs.Cases;
import io.yidan.query.customs.Duty;
import io.yidan.query.customs.WorkList;
import io.yidan.query.page.Visit;
import io.yidan.query.page.words.Directory;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Names;
import io.yidan.query.page.words.Words;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Open customs cases as the page shows them, in groups of what they wait for. */
public record DeskPage(
        List<WorkList.Item> items, String reader, Words words, Directory directory, Instant now) {

    /** Cases that wait for the same. */
    public record Group(String title, String sign, List<Row> rows) {}

    /**
     * One case.
     *
     * @param when when the goods came or are expected
     * @param mine whether the reader owes what it waits for
     */
    public record Row(
            String when,
            String machine,
            String coming,
            String vehicle,
            String number,
            List<String> waybills,
            String owes,
            boolean mine,
            String note) {}

    /** As it reads at this visit. */
    static DeskPage of(List<WorkList.Item> items, Caller caller, Visit visit, Instant now) {
        return new DeskPage(items, caller.party().value(), visit.words(), visit.directory(), now);
    }

    public String headline() {
        long mine = items.stream().filter(item -> item.owedBy().equals(reader)).count();
        if (items.isEmpty()) {
            return words.say("desk.none");
        }
        return mine == 0 ? words.say("desk.others", items.size()) : words.say("desk.mine", mine);
    }

    /** Whether there may be more than are listed. */
    public boolean full() {
        return items.size() >= Cases.MOST;
    }

    public String most() {
        return words.say("desk.most", Cases.MOST);
    }

    public String sign() {
        return items.stream().anyMatch(item -> item.duty() == Duty.DECIDE_NOW) ? "late" : "now";
    }

    public List<Group> groups() {
        return Arrays.stream(Duty.values())
                .map(this::group)
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private Group group(Duty duty) {
        var rows = items.stream().filter(item -> item.duty() == duty).map(this::row).toList();
        return new Group(words.say("desk.duty." + duty), sign(duty), rows);
    }

    private static String sign(Duty duty) {
        return switch (duty) {
            case DECIDE_NOW, RESOLVE, SUPPLY_DOCUMENTS -> "late";
            case ORDER, CARRY_OUT -> "stop";
            case CHECK_AT_PORT,
                    CONFIRM_CAPACITY,
                    AUTHORISE,
                    CHECK_AT_SITE,
                    SAMPLE,
                    RELEASE,
                    COMPLETE,
                    SETTLE_DUTY,
                    INSPECT,
                    SEAL,
                    SEE_OUT,
                    ACCEPT,
                    REVIEW ->
                    "now";
            case EXPECT, RECEIVE, REPORT -> "plan";
            case CLOSE -> "done";
        };
    }

    private Row row(WorkList.Item item) {
        var face = new Face(words, now);
        var view = item.view();
        return new Row(
                face.whole(item.when()),
                item.when().toString(),
                words.say(item.arrived() ? "desk.arrived" : "desk.expected"),
                known(view),
                view.getCaseNumber(),
                view.getWaybillNumbersList(),
                words.say("desk.owes", party(item.owedBy())),
                item.owedBy().equals(reader),
                view.hasReview() && !view.getReview().getStands() ? words.say("desk.again") : "");
    }

    private String known(CaseView view) {
        return view.hasSupervision()
                ? words.say("desk.units", view.getSupervision().getUnitsCount())
                : Names.plate(view.getIdentity().getTractor());
    }

    private String party(String code) {
        return directory.called(code, words);
    }
}

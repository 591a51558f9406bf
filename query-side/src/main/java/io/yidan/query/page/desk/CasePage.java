package io.yidan.query.page.desk;

import io.yidan.access.Caller;
import io.yidan.codec.At;
import io.yidan.codec.type.Times;
import io.yidan.customs.CaseStage;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.proto.type.v1.CustomsIdentity;
import io.yidan.query.customs.Duty;
import io.yidan.query.customs.merge.Mergeable;
import io.yidan.query.customs.merge.Merges;
import io.yidan.query.page.Visit;
import io.yidan.query.page.words.Directory;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Names;
import io.yidan.query.page.words.Words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One customs case as its page shows it: what is declared beside what was seen, and the steps that are the reader's. */
public record CasePage(
        CaseView view,
        String reader,
        List<Mergeable> mergeable,
        Words words,
        Directory directory,
        Instant now) {
    /** A part of what goods are known by, declared and seen. */
    public record Row(String what, String declared, String seen, boolean differs) {}

    /** Something known of the case. */
    public record Fact(String what, String value) {}

    /** As it reads at this visit. */
    static CasePage of(CaseView view, Caller caller, Visit visit, Merges merges, Instant now) {
        return new CasePage(
                view,
                caller.party().value(),
                merges.of(caller, view, now),
                visit.words(),
                visit.directory(),
                now);
    }

    public Duty duty() {
        return Duty.of(view);
    }

    public String headline() {
        return over()
                ? words.say("desk.over." + view.getStage())
                : words.say("desk.duty." + duty());
    }

    /** Who is waited for; empty once nothing more comes. */
    public String owes() {
        return over() ? "" : words.say("desk.owes", party(duty().owedBy(view)));
    }

    public List<String> forms() {
        return new CaseForms(view, reader, mergeable).all();
    }

    /** The buttons of a form. */
    public List<String> acts(String form) {
        return CaseForms.acts(form);
    }

    /** Fields of a form, if they are not written in the page. */
    public List<JointFields.Field> fields(String form) {
        return new JointFields(view, mergeable, words).of(form);
    }

    /** What two offices know of the goods; null if two do not supervise them. */
    public JointKnown joint() {
        return view.hasSupervision()
                ? new JointKnown(view.getSupervision(), words, directory, now)
                : null;
    }

    /** Differing parts first; none where nothing is declared to be known by. */
    public List<Row> rows() {
        if (!view.hasIdentity()) {
            return List.of();
        }
        var all = new ArrayList<Row>();
        var declared = view.getIdentity();
        var seen = view.getArrival().getSeen();
        all.add(row("tractor", Names.plate(declared.getTractor()), Names.plate(seen.getTractor())));
        all.add(row("trailer", Names.plate(declared.getTrailer()), Names.plate(seen.getTrailer())));
        all.add(row("box", joined(declared.getBoxesList()), joined(seen.getBoxesList())));
        all.add(row("seal", seals(declared), view.hasArrival() ? seals(seen) : ""));
        all.sort((one, other) -> Boolean.compare(other.differs(), one.differs()));
        return all;
    }

    public List<Fact> facts() {
        var face = new Face(words, now);
        var all = new ArrayList<Fact>();
        all.add(fact("procedure", words.say("case.procedure." + view.getProcedure())));
        all.add(fact("declarant", party(view.getDeclarant())));
        boolean joint = view.hasSupervision();
        all.add(fact(joint ? "unloading" : "deciding", party(view.getDecidingOffice())));
        all.add(fact(joint ? "port" : "gate", party(view.getGateOffice())));
        all.add(fact("expected", face.whole(Times.instant(view.getExpectedAt(), At.TOP))));
        if (!view.getDeclarationNumber().isEmpty()) {
            all.add(fact("declaration", view.getDeclarationNumber()));
        }
        if (!view.getHeldFor().isEmpty()) {
            all.add(fact("held", words.code("reason", view.getHeldFor())));
        }
        return all;
    }

    /** The last decision in a sentence; empty if there was none. */
    public String review() {
        if (!view.hasReview()) {
            return "";
        }
        var made = view.getReview();
        String verdict = words.say("case.verdict." + made.getVerdict(), made.getBay());
        String why = made.getReason().isEmpty() ? "" : words.code("reason", made.getReason());
        return words.say(
                made.getStands() ? "case.review" : "case.review.void",
                party(made.getBy()),
                verdict,
                why);
    }

    /** What was typed in this form and not taken; nothing for the others. */
    public Map<String, String> typed(String form, Map<String, String> entered) {
        return acts(form).contains(entered.getOrDefault("act", "")) ? entered : Map.of();
    }

    /** The time a form begins with, by the clocks of Beijing. */
    public String clock() {
        return new Face(words, now).field();
    }

    /** Revision and first characters of the hash a decision would rest on. */
    public String rests() {
        return words.say("case.rests", view.getRevision(), view.getBasisSha256().substring(0, 12));
    }

    private boolean over() {
        return CaseStage.valueOf(view.getStage()).isOver();
    }

    private Row row(String part, String declared, String seen) {
        boolean differs =
                view.getArrival().getDifferencesList().stream()
                        .anyMatch(one -> one.equalsIgnoreCase(part));
        return new Row(words.say("case.part." + part), declared, seen, differs);
    }

    private String seals(CustomsIdentity identity) {
        return identity.getSealsCount() == 0
                ? words.say("case.seals.none")
                : joined(identity.getSealsList());
    }

    private Fact fact(String what, String value) {
        return new Fact(words.say("case.fact." + what), value);
    }

    private String party(String code) {
        return directory.called(code, words);
    }

    private static String joined(List<String> all) {
        return String.join(" ", all);
    }
}

package io.yidan.query.page.amend;

import com.google.protobuf.Timestamp;

import io.yidan.proto.tracking.v1.AmendmentView;
import io.yidan.proto.tracking.v1.Approval;
import io.yidan.proto.type.v1.Personal;
import io.yidan.query.page.part.Changed;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One amendment in words: what it changes field by field, who has agreed, and what the reader may do. */
public record AmendmentBlock(Scene scene, AmendmentView view) {

    /** A field before and after; empty where it was not there, or is no longer. */
    public record Row(String field, String entry, String before, String after) {}

    /** A party that must agree, and how it stands with it. */
    public record Say(String sign, String party, String stands) {}

    public String id() {
        return view.getAmendmentId();
    }

    static boolean open(AmendmentView one) {
        return one.getState().equals("OPEN");
    }

    public boolean isOpen() {
        return open(view);
    }

    /** Whether the waybill says now what was proposed. */
    public boolean replaced() {
        return view.getState().equals("ACCEPTED");
    }

    /** What it is about and how it stands, in one line. */
    public String title() {
        String fields = new Changed(scene.words(), view).summary();
        String awaited =
                view.getApprovalsList().stream()
                        .filter(one -> !one.hasAgreedAt() && !one.hasDeclinedAt())
                        .map(one -> scene.names().party(one.getParty()))
                        .collect(Collectors.joining(scene.say("amend.and")));
        return isOpen()
                ? scene.say("amend.awaits", fields, awaited)
                : scene.say("amended." + view.getState(), fields);
    }

    public String sign() {
        return switch (view.getState()) {
            case "OPEN" -> "now";
            case "ACCEPTED" -> "done";
            default -> "stop";
        };
    }

    public String proposed() {
        return scene.say(
                "amend.proposed",
                scene.names().party(view.getBy()),
                time(view.getProposedAt()),
                Long.toString(view.getBaseRevision()));
    }

    /** Why, as the proposer wrote. */
    public Phrase reason() {
        return scene.typed(view.getReason());
    }

    /** Why it was declined or cancelled, as it was written; empty if it was not. */
    public Phrase endReason() {
        return scene.typed(view.getEndReason());
    }

    public List<Row> rows() {
        var values = new Values(scene);
        var rows = new ArrayList<Row>();
        new Changed(scene.words(), view)
                .differences()
                .forEach(
                        one ->
                                rows.add(
                                        new Row(
                                                scene.words().code("field", one.getField()),
                                                values.entry(one),
                                                values.value(one.getField(), one.getBefore()),
                                                values.value(one.getField(), one.getAfter()))));
        view.getContactsList()
                .forEach(
                        one ->
                                rows.add(
                                        new Row(
                                                scene.words().code("field", "CONTACT"),
                                                values.role(one.getEntry()),
                                                person(one.hasBefore(), one.getBefore()),
                                                person(one.hasAfter(), one.getAfter()))));
        return rows;
    }

    /** The proposer first: a proposal is its own yes. */
    public List<Say> says() {
        var proposer = new Say("done", scene.names().party(view.getBy()), scene.say("amend.by"));
        return Stream.concat(Stream.of(proposer), view.getApprovalsList().stream().map(this::say))
                .toList();
    }

    private Say say(Approval one) {
        String party = scene.names().party(one.getParty());
        if (one.hasAgreedAt()) {
            return new Say("done", party, scene.say("amend.agreed", time(one.getAgreedAt())));
        }
        if (one.hasDeclinedAt()) {
            return new Say("stop", party, scene.say("amend.declined", time(one.getDeclinedAt())));
        }
        return isOpen()
                ? new Say("now", party, scene.say("amend.awaited"))
                : new Say("plan", party, scene.say("amend.unanswered"));
    }

    /** Whether it waits for the reader's own party. */
    public boolean mine() {
        return isOpen()
                && view.getApprovalsList().stream()
                        .anyMatch(
                                one -> one.getParty().equals(scene.reader()) && !one.hasAgreedAt());
    }

    /** Whether the reader's own party may take it back. */
    public boolean own() {
        return isOpen() && view.getBy().equals(scene.reader());
    }

    private String time(Timestamp at) {
        return scene.face().time(at).text();
    }

    /** In clear if its key is still there; the name of nobody stays empty. */
    private String person(boolean there, Personal person) {
        return !there ? "" : person.hasClear() ? person.getClear() : scene.say("amend.erased");
    }
}

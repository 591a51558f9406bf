package io.yidan.query.view;

import io.yidan.codec.type.Persons;
import io.yidan.codec.type.Times;
import io.yidan.proto.tracking.v1.AmendmentView;
import io.yidan.proto.tracking.v1.Approval;
import io.yidan.proto.tracking.v1.ContactDifference;
import io.yidan.proto.tracking.v1.FieldDifference;
import io.yidan.query.fold.Told;
import io.yidan.query.fold.TrackedWaybill;
import io.yidan.waybill.amend.Amendment;
import io.yidan.waybill.amend.Difference;
import io.yidan.waybill.content.Contact;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.decision.WaybillEvent.Decided;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Spells the amendments. Their times are read from what was told, since they stand only there. */
record AmendmentViews(List<Told> told, Map<RequestId, List<Told>> answers) {

    static List<AmendmentView> of(TrackedWaybill waybill) {
        var amendments = waybill.state().amendments().values();
        if (amendments.isEmpty()) {
            return List.of();
        }
        var views = new AmendmentViews(waybill.told(), answers(waybill.told()));
        return amendments.stream()
                .sorted(Comparator.comparing(Amendment::version))
                .map(views::view)
                .toList();
    }

    private AmendmentView view(Amendment amendment) {
        var view =
                AmendmentView.newBuilder()
                        .setAmendmentId(amendment.id().value())
                        .setBy(amendment.by().value())
                        .setReason(amendment.reason())
                        .setBaseRevision(amendment.base())
                        .setProposedAt(
                                Times.write(
                                        told.get(Math.toIntExact(amendment.version()))
                                                .recordedAt()))
                        .setState(amendment.state().name())
                        .setEndReason(amendment.answer());
        ended(amendment).map(Told::recordedAt).map(Times::write).ifPresent(view::setEndedAt);
        amendment.approvers().forEach(party -> view.addApprovals(approval(amendment, party)));
        amendment.differences().forEach(one -> add(view, amendment, one));
        return view.build();
    }

    private Approval approval(Amendment amendment, PartyId party) {
        var view = Approval.newBuilder().setParty(party.value());
        answersTo(amendment).stream()
                .filter(one -> by(one).equals(party))
                .forEach(
                        one -> {
                            var at = Times.write(one.recordedAt());
                            switch (one.event()) {
                                case WaybillEvent.AmendmentAccepted _ -> view.setAgreedAt(at);
                                case WaybillEvent.AmendmentDeclined _ -> view.setDeclinedAt(at);
                                default -> {}
                            }
                        });
        return view.build();
    }

    /** What ended it; nothing while it is open, or if it lapsed. */
    private Optional<Told> ended(Amendment amendment) {
        return switch (amendment.state()) {
            case OPEN, LAPSED -> Optional.empty();
            case ACCEPTED, DECLINED, CANCELLED ->
                    answersTo(amendment).stream()
                            .reduce((_, last) -> last)
                            .or(() -> Optional.of(told.get(Math.toIntExact(amendment.version()))));
        };
    }

    private static Map<RequestId, List<Told>> answers(List<Told> told) {
        Map<RequestId, List<Told>> answers = new HashMap<>();
        told.forEach(
                one ->
                        answered(one)
                                .ifPresent(
                                        amendment ->
                                                answers.computeIfAbsent(
                                                                amendment, _ -> new ArrayList<>())
                                                        .add(one)));
        return answers;
    }

    private static Optional<RequestId> answered(Told one) {
        return switch (one.event()) {
            case WaybillEvent.AmendmentAccepted e -> Optional.of(e.amendment());
            case WaybillEvent.AmendmentDeclined e -> Optional.of(e.amendment());
            case WaybillEvent.AmendmentCancelled e -> Optional.of(e.amendment());
            default -> Optional.empty();
        };
    }

    private List<Told> answersTo(Amendment amendment) {
        return answers.getOrDefault(amendment.id(), List.of());
    }

    private static PartyId by(Told one) {
        return ((Decided) one.event()).stamp().by();
    }

    private static void add(AmendmentView.Builder view, Amendment amendment, Difference one) {
        switch (one.field().section()) {
            case PARTIES, UNITS, LEGS -> view.addRouting(difference(one));
            case CARGO -> view.addCargo(difference(one));
            case TERMS -> view.addCommercial(difference(one));
            case CONTACTS -> view.addContacts(contact(amendment, one));
        }
    }

    private static FieldDifference difference(Difference one) {
        return FieldDifference.newBuilder()
                .setField(one.field().name())
                .setEntry(one.entry())
                .setBefore(one.before())
                .setAfter(one.after())
                .build();
    }

    private static ContactDifference contact(Amendment amendment, Difference one) {
        var view = ContactDifference.newBuilder().setEntry(one.entry());
        var before = amendment.before();
        person(before, one.before()).map(Persons::write).ifPresent(view::setBefore);
        person(amendment.change().to(before), one.after())
                .map(Persons::write)
                .ifPresent(view::setAfter);
        return view.build();
    }

    private static Optional<io.yidan.waybill.value.Sealed> person(
            WaybillContent content, String subject) {
        return content.contacts().stream()
                .map(Contact::person)
                .filter(person -> person.subject().equals(subject))
                .findFirst();
    }
}

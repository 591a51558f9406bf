package io.yidan.query.page.desk;

import io.yidan.proto.customs.v1.CaseView;
import io.yidan.proto.customs.v1.CheckView;
import io.yidan.proto.customs.v1.IrregularityView;
import io.yidan.proto.customs.v1.SampleView;
import io.yidan.proto.type.v1.CustomsCheck;
import io.yidan.proto.type.v1.GoodsUse;
import io.yidan.proto.type.v1.IrregularityKind;
import io.yidan.query.customs.merge.Mergeable;
import io.yidan.query.page.words.Words;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is asked for by the forms of joint supervision, and by those that put waybills under a declaration. */
record JointFields(CaseView view, List<Mergeable> mergeable, Words words) {
    private static final Set<CustomsCheck> AT_PORT =
            EnumSet.of(
                    CustomsCheck.CUSTOMS_CHECK_RADIOACTIVITY,
                    CustomsCheck.CUSTOMS_CHECK_DOCUMENTS,
                    CustomsCheck.CUSTOMS_CHECK_SEALS,
                    CustomsCheck.CUSTOMS_CHECK_PORT_WEIGHT);

    /** How a field is typed. */
    enum Kind {
        TEXT,
        NUMBER,
        /** Something happened; begins with the time of now. */
        TIME,
        /** Up to when; begins empty. */
        UNTIL,
        AREA,
        CHOICE,
        CHECKS
    }

    /** One field, with its hint (empty if it needs none) and what can be chosen. */
    record Field(
            String name,
            Kind kind,
            String label,
            String hint,
            boolean required,
            List<Option> options) {}

    /** One of several values, and what it is called. */
    record Option(String value, String name) {}

    /** Fields of a form; none if the page has them itself. */
    List<Field> of(String form) {
        return switch (form) {
            case "LINK" -> List.of(choice("waybill", "field.waybill", alike()));
            case "UNLINK" -> List.of(choice("waybill", "field.waybill", covered()));
            case "CAPACITY" -> List.of(number("units"), until());
            case "PORT_CHECK" ->
                    List.of(
                            kinds(form),
                            text("background", "field.background", "field.dose.hint", false),
                            text("highest", "field.highest", "field.dose.hint", false),
                            text("instrument", "field.instrument", "", false),
                            text("reason", "findings", "", false),
                            at());
            case "SITE_CHECK" -> List.of(kinds(form), text("reason", "findings", "", false), at());
            case "PERMIT" ->
                    List.of(
                            text("route", "field.route", "field.route.hint", true),
                            text("carriers", "field.carriers", "many.hint", true),
                            until());
            case "SEALS", "VERIFY" -> List.of(seals("field.unit-seals", true), at());
            case "RAISE" ->
                    List.of(
                            choice("kind", "field.kind", irregularities()),
                            text("boxes", "part.box", "field.boxes.hint", false),
                            text("reason", "reason", "", true));
            case "RESOLVE" ->
                    List.of(
                            choice("irregularity", "field.irregularity", opened()),
                            text("reason", "reason", "", true),
                            seals("field.new-seals", false),
                            at());
            case "SAMPLE" ->
                    List.of(
                            text("sample", "field.sample", "", true),
                            number("increments"),
                            number("parts"),
                            at());
            case "SEND" ->
                    List.of(
                            sample(form),
                            text("laboratory", "field.laboratory", "", true),
                            text("seal", "field.seal", "", true),
                            at());
            case "RECEIVE" -> List.of(sample(form), text("seal", "field.seal", "", true), at());
            case "REPORT" ->
                    List.of(
                            sample(form),
                            text("report", "field.report", "", true),
                            text("results", "field.results", "field.results.hint", true),
                            text("corrects", "field.corrects", "", false),
                            at());
            case "STORE" ->
                    List.of(
                            new Field(
                                    "forbidden",
                                    Kind.CHECKS,
                                    words.say("case.field.forbidden"),
                                    "",
                                    false,
                                    uses()),
                            until(),
                            text("reason", "reason", "", true));
            case "COMPLETE" -> List.of(at());
            case "DUTY" -> List.of(text("reference", "field.reference", "", true), at());
            default -> List.of();
        };
    }

    /** Checks of the plan that this form may record. */
    static List<CheckView> checks(CaseView view, String form) {
        boolean left = view.getSupervision().hasTransfer();
        return view.getSupervision().getChecksList().stream()
                .filter(check -> check.getKind() != CustomsCheck.CUSTOMS_CHECK_LABORATORY)
                .filter(check -> AT_PORT.contains(check.getKind()) == form.equals("PORT_CHECK"))
                .filter(
                        check ->
                                !left
                                        || !AT_PORT.contains(check.getKind())
                                        || check.getKind() == CustomsCheck.CUSTOMS_CHECK_DOCUMENTS)
                .toList();
    }

    static List<IrregularityView> open(CaseView view) {
        return view.getSupervision().getIrregularitiesList().stream()
                .filter(one -> one.getResolvedBy().isEmpty())
                .toList();
    }

    /** Samples the next step of which this form asks for. */
    static List<SampleView> samples(CaseView view, String form) {
        return view.getSupervision().getSamplesList().stream()
                .filter(
                        one ->
                                switch (form) {
                                    case "SEND" -> !one.getReceived();
                                    case "RECEIVE" ->
                                            !one.getLaboratory().isEmpty() && !one.getReceived();
                                    default -> one.getReceived();
                                })
                .toList();
    }

    private List<Option> alike() {
        return mergeable.stream()
                .map(one -> new Option(one.waybill(), one.waybill() + " · " + units(one)))
                .toList();
    }

    private String units(Mergeable one) {
        return words.say("units", one.units());
    }

    private List<Option> covered() {
        return view.getWaybillNumbersList().stream()
                .map(number -> new Option(number, number))
                .toList();
    }

    private Field sample(String form) {
        return choice(
                "sample",
                "field.sample",
                samples(view, form).stream()
                        .map(one -> new Option(one.getId(), one.getId()))
                        .toList());
    }

    private Field kinds(String form) {
        return choice(
                "kind",
                "field.kind",
                checks(view, form).stream()
                        .map(check -> check.getKind())
                        .map(kind -> new Option(kind.name(), words.say("case.check." + kind)))
                        .toList());
    }

    private List<Option> irregularities() {
        return Stream.of(IrregularityKind.values())
                .filter(kind -> kind != IrregularityKind.UNRECOGNIZED && kind.getNumber() > 0)
                .map(kind -> new Option(kind.name(), words.say("case.irregularity." + kind)))
                .toList();
    }

    private List<Option> opened() {
        return open(view).stream()
                .map(
                        one ->
                                new Option(
                                        one.getId(),
                                        words.say("case.irregularity." + one.getKind())
                                                + " "
                                                + String.join(" ", one.getUnitsList())))
                .toList();
    }

    private List<Option> uses() {
        return Stream.of(GoodsUse.values())
                .filter(use -> use != GoodsUse.UNRECOGNIZED && use.getNumber() > 0)
                .map(use -> new Option(use.name(), words.say("case.use." + use)))
                .toList();
    }

    private Field seals(String label, boolean required) {
        return field("unit-seals", Kind.AREA, label, "field.unit-seals.hint", required);
    }

    private Field at() {
        return field("at", Kind.TIME, "field.at", "at.hint", true);
    }

    private Field until() {
        return field("until", Kind.UNTIL, "field.until", "at.hint", true);
    }

    private Field number(String name) {
        return field(name, Kind.NUMBER, "field." + name, "", true);
    }

    private Field text(String name, String label, String hint, boolean required) {
        return field(name, Kind.TEXT, label, hint, required);
    }

    private Field field(String name, Kind kind, String label, String hint, boolean required) {
        return new Field(
                name,
                kind,
                words.say("case." + label),
                hint.isEmpty() ? "" : words.say("case." + hint),
                required,
                List.of());
    }

    private Field choice(String name, String label, List<Option> options) {
        return new Field(name, Kind.CHOICE, words.say("case." + label), "", true, options);
    }
}

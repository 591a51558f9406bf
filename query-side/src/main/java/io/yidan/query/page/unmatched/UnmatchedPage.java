package io.yidan.query.page.unmatched;

import io.yidan.codec.fact.FactForms;
import io.yidan.codec.type.Times;
import io.yidan.proto.event.v1.FactRecorded;
import io.yidan.query.page.unmatched.Likely.Why;
import io.yidan.query.page.unmatched.Waits.Wait;
import io.yidan.query.page.words.Directory;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Names;
import io.yidan.query.page.words.Words;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.happening.Units;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a party told that matches no waybill, and where each of it may belong, in words. */
public record UnmatchedPage(Words words, Directory directory, Instant now, List<Row> rows) {

    /**
     * A fact that waits.
     *
     * @param system system that told it
     * @param event its id there
     * @param did what happened, where and to which units
     * @param at when
     * @param to what it was told for
     * @param since since when and until when it waits
     * @param turnedDown why the waybill did not take it, or empty
     * @param asksUnit whether the unit must be said
     */
    public record Row(
            String system,
            String event,
            String did,
            Face.Shown at,
            String to,
            String since,
            String turnedDown,
            boolean asksUnit,
            List<Choice> likely) {}

    /** A waybill it may belong to, and why. */
    public record Choice(String number, String printed, String why) {}

    /** A page before its rows. */
    static UnmatchedPage begun(Words words, Directory directory, Instant now) {
        return new UnmatchedPage(words, directory, now, List.of());
    }

    UnmatchedPage with(List<Row> told) {
        return new UnmatchedPage(words, directory, now, told);
    }

    public String headline() {
        return rows.isEmpty()
                ? words.say("unmatched.none")
                : words.say("unmatched.some", rows.size());
    }

    Row row(Wait wait, Map<String, Why> likely) {
        var fact = wait.told().fact();
        var face = new Face(words, now);
        return new Row(
                fact.key().sourceSystem(),
                fact.key().eventId(),
                did(fact),
                face.time(Times.write(fact.envelope().time())),
                to(wait.told().addressedTo()),
                words.say("unmatched.since", face.whole(wait.since()), face.whole(wait.until())),
                wait.turnedDown().map(code -> words.say("unmatched.turnedDown", code)).orElse(""),
                fact.happening()
                        .filter(told -> named(fact).isEmpty() && Units.aboutOne(told))
                        .isPresent(),
                likely.entrySet().stream()
                        .map(
                                one ->
                                        new Choice(
                                                one.getKey(),
                                                new WaybillNumber(one.getKey()).printed(),
                                                words.say("unmatched.why." + one.getValue())))
                        .toList());
    }

    private String did(Fact fact) {
        var told = FactForms.write(fact);
        String units =
                named(fact).stream()
                        .map(UnitId::value)
                        .map(Names::unit)
                        .collect(Collectors.joining(words.say("weights.and")));
        String place = place(told);
        String kind = kind(told, place);
        return List.of(kind, place.isEmpty() || kind.contains(place) ? "" : place, units).stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String kind(FactRecorded told, String place) {
        if (told.getEnvelope().hasWithdrawal()) {
            return words.say("unmatched.withdrawal");
        }
        var happening = told.getHappening();
        return happening.hasWeighed()
                ? words.say("weighing." + happening.getWeighed().getMethod().name())
                : words.say("did." + happening.getKindCase().name(), place, "")
                        .strip()
                        .replaceFirst("( (at|from|to))?[:：]? *$", "");
    }

    private String place(FactRecorded told) {
        if (!told.getEnvelope().hasPlace()) {
            return "";
        }
        var place = told.getEnvelope().getPlace();
        String name = words.either(place.getNameZh(), place.getNameEn());
        return name.isEmpty() ? directory.place(place, words).orElse(place.getCode()) : name;
    }

    private String to(Address address) {
        return switch (address) {
            case Address.Number(var number) -> words.say("alias.WAYBILL") + " " + number.printed();
            case Address.ByAlias(var alias) ->
                    words.say("alias." + alias.scheme()) + " " + Names.unit(alias.value());
        };
    }

    private static List<UnitId> named(Fact fact) {
        return fact.happening().map(Units::namedIn).orElse(List.of()).stream()
                .filter(unit -> !unit.equals(UnitId.NOT_TOLD))
                .toList();
    }
}

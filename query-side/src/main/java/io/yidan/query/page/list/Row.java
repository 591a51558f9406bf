package io.yidan.query.page.list;

import io.yidan.codec.type.Places;
import io.yidan.proto.type.v1.CargoLine;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.Place;
import io.yidan.query.list.Listed;
import io.yidan.query.list.Sighting;
import io.yidan.query.page.map.Strip;
import io.yidan.query.page.part.Headline;
import io.yidan.query.page.part.OwedLine;
import io.yidan.query.page.part.Parts;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Face;
import io.yidan.waybill.owed.Answer.State;
import io.yidan.waybill.owed.Owed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A waybill as a row of the list: what it is, where it is, what it waits for, when it comes. */
public record Row(Scene scene, boolean late, List<Numbered> found) {

    static Row of(Scene scene, Listed listed, List<Numbered> found) {
        return new Row(scene, listed.late(), found);
    }

    public String number() {
        return scene.view().getWaybillNumber();
    }

    public String printed() {
        return scene.view().getPrintedNumber();
    }

    /** Goods, units and declared weight. */
    public String goods() {
        var lines = scene.view().getContent().getCargoLinesList();
        return lines.isEmpty() ? "" : scene.say("list.goods", goodsAlone(), units(), tonnes());
    }

    String goodsAlone() {
        var lines = scene.view().getContent().getCargoLinesList();
        if (lines.isEmpty()) {
            return "";
        }
        String first =
                scene.words()
                        .either(
                                lines.getFirst().getDescriptionZh(),
                                lines.getFirst().getDescriptionEn());
        return lines.size() == 1
                ? first
                : first + " " + scene.say("identity.more", lines.size() - 1);
    }

    String units() {
        return scene.names().units(scene.view().getContent().getUnitsCount());
    }

    double tonnes() {
        return scene.view().getContent().getCargoLinesList().stream()
                        .mapToLong(CargoLine::getGrossGrams)
                        .sum()
                / 1e6;
    }

    public String way() {
        return Parts.way(scene);
    }

    /** The way as a small drawing, ready for the page; empty if there is none. */
    public String strip() {
        return Strip.of(scene);
    }

    public String place() {
        return at().map(scene.names()::place).orElse("");
    }

    /** How long ago it was seen there, or empty; of no interest once it is delivered. */
    public String age() {
        return seen().filter(_ -> scene.answer().state().compareTo(State.DELIVERED) < 0)
                .map(Face::start)
                .filter(time -> !time.isAfter(scene.face().now()))
                .map(time -> Duration.between(time, scene.face().now()))
                .map(age -> scene.say("list.age", scene.face().length(age)))
                .orElse("");
    }

    Optional<EventTime> seen() {
        return at().flatMap(place -> Sighting.at(scene.view(), place));
    }

    public Headline answer() {
        return Parts.headline(scene);
    }

    /** What is lacking and who must do what, or empty. */
    public String reason() {
        return waiting()
                .map(one -> scene.say("reason", one.lacking(), one.who(), one.act()))
                .orElse("");
    }

    /** Since when, or empty. */
    public String since() {
        return waiting().map(OwedLine::since).orElse("");
    }

    /** Null if nobody has said. */
    public Coming coming() {
        return Coming.of(scene, late).orElse(null);
    }

    public String when() {
        return coming().when().text();
    }

    public String machine() {
        return coming().when().machine();
    }

    public String how() {
        return coming().how();
    }

    public String difference() {
        return coming().words(scene);
    }

    private Optional<Place> at() {
        return scene.answer().place().map(Places::write);
    }

    /** What everything waits for; while goods move, what some of them stand for. */
    Optional<OwedLine> waiting() {
        var answer = scene.answer();
        var named =
                answer.waitsFor().or(() -> answer.owed().stream().filter(Owed::stops).findFirst());
        return named.flatMap(
                owed ->
                        Parts.owed(scene).stream()
                                .filter(line -> line.rule().equals(owed.rule().id()))
                                .findFirst());
    }
}

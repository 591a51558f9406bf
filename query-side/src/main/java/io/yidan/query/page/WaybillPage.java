package io.yidan.query.page;

import io.yidan.query.page.decide.Todo;
import io.yidan.query.page.decide.Todos;
import io.yidan.query.page.draft.DraftPage;
import io.yidan.query.page.history.History;
import io.yidan.query.page.map.Legend;
import io.yidan.query.page.map.LineMap;
import io.yidan.query.page.map.Track;
import io.yidan.query.page.map.Wagons;
import io.yidan.query.page.part.Arrival;
import io.yidan.query.page.part.CustodyLine;
import io.yidan.query.page.part.Headline;
import io.yidan.query.page.part.HoldFrame;
import io.yidan.query.page.part.OwedLine;
import io.yidan.query.page.part.Parts;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.part.UnitLine;
import io.yidan.query.page.seal.SealPage;
import io.yidan.query.page.stay.StayBlock;
import io.yidan.query.page.way.Way;
import io.yidan.query.page.weight.WeightBlock;

import java.util.List;

/**
 * Everything the waybill page says, in words.
 *
 * @param way the way, place by place
 * @param notes what is to be said above all else
 * @param live address that tells of changes, or null if none does
 * @param watch how the page stays up to date
 */
public record WaybillPage(
        Scene scene, Way way, History history, List<String> notes, String live, Watch watch) {
    private static final int SHORT = 12;

    public String number() {
        return scene.view().getWaybillNumber();
    }

    public String printed() {
        return scene.view().getPrintedNumber();
    }

    public String goods() {
        return Parts.goods(scene);
    }

    public String fromTo() {
        return Parts.way(scene);
    }

    public Headline answer() {
        return Parts.headline(scene);
    }

    public List<OwedLine> owed() {
        return Parts.owed(scene);
    }

    /** How much the reader's own party may decide now, on a page of its own; empty if nothing, or the page shows then. */
    public String decide() {
        var todos = watch == Watch.THEN ? List.<Todo>of() : Todos.of(scene);
        return todos.isEmpty() ? "" : Todos.counted(scene, todos);
    }

    /** Whether the reader may draft another waybill like this one. */
    public boolean draftsAgain() {
        return watch != Watch.THEN && DraftPage.isFor(scene);
    }

    /** Whether the reader is one who meets the seals on the way. */
    public boolean readsSeals() {
        return watch != Watch.THEN && SealPage.isFor(scene);
    }

    /** Null if nothing is known of it. */
    public Arrival arrival() {
        return Parts.arrival(scene).orElse(null);
    }

    /** The way as a drawing, ready for the page; empty if there is none. */
    public String map() {
        return LineMap.of(scene.words(), way);
    }

    /** What its signs mean. */
    public List<Legend> legend() {
        return Legend.of(scene.words(), way);
    }

    /** The same line, upright beside a place of the list. */
    public String track(Way.Step step) {
        return Track.of(step);
    }

    /** Whether what the waybill says was changed, or is proposed to be. */
    public boolean amended() {
        return scene.view().getAmendmentsCount() > 0;
    }

    public List<HoldFrame> holds() {
        return Parts.holds(scene);
    }

    public List<UnitLine> units() {
        return Parts.units(scene);
    }

    /** The units as they stand on their wagons and trucks, ready for the page. */
    public String wagons() {
        return Wagons.of(Parts.carried(scene));
    }

    public String counted() {
        return Parts.counted(scene, Parts.carried(scene));
    }

    public String unitsTitle() {
        return scene.say("units.open", scene.names().units(scene.view().getUnitsCount()));
    }

    /** How long goods stood between legs, and to whom the time is booked. */
    public List<StayBlock> stays() {
        return StayBlock.of(scene);
    }

    /** Null if no weight was told, or none is shown to the reader. */
    public WeightBlock weights() {
        return WeightBlock.of(scene).orElse(null);
    }

    public List<CustodyLine> custody() {
        return Parts.custody(scene);
    }

    /** How new the page is. */
    public String moment() {
        return switch (watch) {
            case LIVE -> scene.say("foot.live", at());
            case OPENED -> scene.say("foot.opened", at());
            case PAUSED -> scene.say("foot.paused", at());
            case THEN -> scene.say("foot.then", scene.face().whole(scene.face().now()));
        };
    }

    /** The time of day the page shows. */
    public String at() {
        return scene.face().seconds(scene.face().now());
    }

    public String record() {
        return scene.say(
                "foot.record",
                Long.toString(scene.view().getRevision()),
                Long.toString(scene.view().getPosition()));
    }

    /** What the record stands for, in short: the beginning of the last row's hash. */
    public String chain() {
        String hash = scene.view().getChainSha256();
        return hash.length() < SHORT
                ? ""
                : scene.say("foot.chain", grouped(hash.substring(0, SHORT)));
    }

    /** The same in full, for the printed page. */
    public String fullChain() {
        return grouped(scene.view().getChainSha256());
    }

    /** What a printed page says of itself: as of when, up to which record. */
    public String stamp() {
        return scene.say(
                "identity.stamp",
                scene.face().whole(scene.face().now()),
                Long.toString(scene.view().getRevision()));
    }

    private static String grouped(String hex) {
        return hex.replaceAll("(.{4})(?=.)", "$1 ");
    }
}

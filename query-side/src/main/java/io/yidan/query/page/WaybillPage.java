package io.yidan.query.page;

import io.yidan.query.page.history.History;
import io.yidan.query.page.map.LineMap;
import io.yidan.query.page.part.Arrival;
import io.yidan.query.page.part.CustodyLine;
import io.yidan.query.page.part.Headline;
import io.yidan.query.page.part.HoldFrame;
import io.yidan.query.page.part.LegLine;
import io.yidan.query.page.part.OwedLine;
import io.yidan.query.page.part.Parts;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.part.UnitLine;
import io.yidan.query.page.weight.WeightBlock;

import java.util.List;

/**
 * Everything the waybill page says, in words.
 *
 * @param notes what is to be said above all else
 * @param live address that tells of changes, or null if none does
 * @param following whether the page is following changes now
 */
public record WaybillPage(
        Scene scene, History history, List<String> notes, String live, boolean following) {

    public String number() {
        return scene.view().getWaybillNumber();
    }

    public String printed() {
        return scene.view().getPrintedNumber();
    }

    public String goods() {
        return Parts.goods(scene);
    }

    public String way() {
        return Parts.way(scene);
    }

    public Headline answer() {
        return Parts.headline(scene);
    }

    public List<OwedLine> owed() {
        return Parts.owed(scene);
    }

    /** Null if nothing is known of it. */
    public Arrival arrival() {
        return Parts.arrival(scene).orElse(null);
    }

    /** The way as a drawing, ready for the page; empty if there is none. */
    public String map() {
        return LineMap.of(scene);
    }

    public List<LegLine> legs() {
        return Parts.legs(scene);
    }

    public List<HoldFrame> holds() {
        return Parts.holds(scene);
    }

    public List<UnitLine> units() {
        return Parts.units(scene);
    }

    public String unitsTitle() {
        return scene.say("units.open", scene.names().units(scene.view().getUnitsCount()));
    }

    /** Null if no weight was told, or none is shown to the reader. */
    public WeightBlock weights() {
        return WeightBlock.of(scene).orElse(null);
    }

    public List<CustodyLine> custody() {
        return Parts.custody(scene);
    }

    /** When the page was made, or when it changed last. */
    public String moment() {
        return scene.say(
                following ? "foot.live" : "foot.opened", scene.face().seconds(scene.face().now()));
    }

    public String record() {
        return scene.say(
                "foot.record",
                Long.toString(scene.view().getRevision()),
                Long.toString(scene.view().getPosition()));
    }
}

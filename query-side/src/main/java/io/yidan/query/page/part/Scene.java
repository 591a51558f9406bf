package io.yidan.query.page.part;

import io.yidan.proto.tracking.v1.HoldView;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.proto.type.v1.LegMode;
import io.yidan.proto.type.v1.LegPlan;
import io.yidan.query.page.words.Directory;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Language;
import io.yidan.query.page.words.Names;
import io.yidan.query.page.words.Words;
import io.yidan.query.view.Answers;
import io.yidan.waybill.owed.Answer;

import java.time.Instant;

/** A waybill, what is owed on it when the page is read, and the words and names to speak of it with. */
public record Scene(WaybillView view, Answer answer, Words words, Face face, Names names) {

    public static Scene of(WaybillView view, Language language, Instant now, Directory directory) {
        var words = Words.in(language);
        return new Scene(
                view,
                Answers.of(view, now),
                words,
                new Face(words, now),
                new Names(words, view, directory));
    }

    public String say(String key, Object... with) {
        return words.say(key, with);
    }

    /** The plan of a leg by its number, from 1. */
    public LegPlan plan(int leg) {
        return view.getContent().getLegs(leg - 1);
    }

    public boolean isLast(int leg) {
        return leg == view.getContent().getLegsCount();
    }

    public boolean isStay(int leg) {
        return plan(leg).getMode() == LegMode.LEG_MODE_TERMINAL;
    }

    /** Which units a hold is about, in words. */
    public String scope(HoldView hold) {
        return switch (hold.getUnitsCount()) {
            case 0 -> say("hold.all");
            case 1 -> Names.unit(hold.getUnits(0));
            default -> names.units(hold.getUnitsCount());
        };
    }
}

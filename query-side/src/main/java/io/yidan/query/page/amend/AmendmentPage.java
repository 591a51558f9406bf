package io.yidan.query.page.amend;

import io.yidan.proto.tracking.v1.AmendmentView;
import io.yidan.query.page.part.Scene;

import java.util.Comparator;
import java.util.List;

/** The changes of a waybill that were proposed, what is open first. */
public record AmendmentPage(Scene scene) {

    public String number() {
        return scene.view().getWaybillNumber();
    }

    public String printed() {
        return scene.view().getPrintedNumber();
    }

    /** The answer in one line. */
    public String headline() {
        if (scene.view().getAmendmentsCount() == 0) {
            return scene.say("amend.none");
        }
        return open() == 0 ? scene.say("amend.settled") : scene.say("amend.open", open());
    }

    public String sign() {
        return open() > 0 ? "now" : "done";
    }

    private long open() {
        return scene.view().getAmendmentsList().stream().filter(AmendmentBlock::open).count();
    }

    /** Open ones first, then the newest. */
    public List<AmendmentBlock> blocks() {
        return scene.view().getAmendmentsList().reversed().stream()
                .sorted(Comparator.comparing((AmendmentView one) -> !AmendmentBlock.open(one)))
                .map(one -> new AmendmentBlock(scene, one))
                .toList();
    }
}

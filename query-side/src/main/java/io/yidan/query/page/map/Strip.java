package io.yidan.query.page.map;

import io.yidan.proto.tracking.v1.LegView;
import io.yidan.proto.tracking.v1.Progress;
import io.yidan.query.page.part.Scene;
import io.yidan.waybill.owed.Answer.State;

import java.util.List;

/** The way as a small line for lists: a dot for each place, ink as far as all goods have come, a ring where they are. */
public final class Strip {
    private static final int FIRST = 9;
    private static final int LAST = 123;
    private static final int LINE = 9;

    private Strip() {}

    /** The drawing; nothing where the way is not known. It says nothing that is not said beside it. */
    public static String of(Scene scene) {
        var legs =
                scene.view().getLegsList().stream()
                        .filter(leg -> !scene.isStay(leg.getLeg()))
                        .toList();
        if (legs.isEmpty()) {
            return "";
        }
        int done = (int) legs.stream().takeWhile(Strip::done).count();
        boolean over = done == legs.size();
        boolean going =
                !over && legs.get(done).getMost().getNumber() >= Progress.PROGRESS_UNDER_WAY_VALUE;
        int from = x(done, legs.size());
        int here = going ? (from + x(done + 1, legs.size())) / 2 : from;
        var drawn =
                new StringBuilder(
                        "<svg class=\"way\" viewBox=\"0 0 132 18\" aria-hidden=\"true\""
                                + " focusable=\"false\">");
        line(drawn, "ahead", here, LAST);
        line(drawn, "gone", FIRST, here);
        dots(drawn, legs, done);
        var state = scene.answer().state();
        if (state.compareTo(State.ALL_THERE) < 0) {
            ring(drawn, here, state == State.STANDING ? " standing" : "");
        }
        return drawn.append("</svg>").toString();
    }

    private static boolean done(LegView leg) {
        return leg.getLeast().getNumber() >= Progress.PROGRESS_ARRIVED_VALUE;
    }

    private static int x(int place, int legs) {
        return FIRST + (LAST - FIRST) * place / legs;
    }

    private static void line(StringBuilder drawn, String style, int from, int to) {
        if (from < to) {
            drawn.append(
                    "<line class=\"%1$s\" x1=\"%2$d\" y1=\"%4$d\" x2=\"%3$d\" y2=\"%4$d\"/>"
                            .formatted(style, from, to, LINE));
            if (style.equals("ahead")) {
                line(drawn, "core", from, to);
            }
        }
    }

    private static void dots(StringBuilder drawn, List<LegView> legs, int done) {
        for (int place = 0; place <= legs.size(); place++) {
            drawn.append(
                    "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"4\"/>"
                            .formatted(
                                    place <= done ? "been" : "later", x(place, legs.size()), LINE));
        }
    }

    private static void ring(StringBuilder drawn, int x, String state) {
        drawn.append(
                "<circle class=\"here%1$s\" cx=\"%2$d\" cy=\"%3$d\" r=\"7\"/><circle class=\"dot%1$s\" cx=\"%2$d\" cy=\"%3$d\" r=\"3\"/>"
                        .formatted(state, x, LINE));
    }
}

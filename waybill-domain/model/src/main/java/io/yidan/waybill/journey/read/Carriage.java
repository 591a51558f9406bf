package io.yidan.waybill.journey.read;

import io.yidan.waybill.journey.MeansSpan;
import io.yidan.waybill.value.EventTime;
import io.yidan.waybill.value.Means;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What one unit was on, and when. A trailer and the vehicle before it go together; nothing else does. */
final class Carriage {
    private final List<MeansSpan> spans = new ArrayList<>();

    boolean isOn(Means means) {
        return spans.stream().anyMatch(span -> open(span) && span.means().equals(means));
    }

    /**
     * Sets it on a means; whatever it was on and cannot be on as well is left.
     *
     * @return whether it was still on another one
     */
    boolean on(Means means, EventTime at) {
        if (isOn(means)) {
            return false;
        }
        boolean left = leave(at, other -> !together(means, other));
        spans.add(new MeansSpan(means, at, Optional.empty()));
        return left;
    }

    void off(Means means, EventTime at) {
        leave(at, means::equals);
    }

    void offAll(EventTime at) {
        leave(at, _ -> true);
    }

    List<MeansSpan> spans() {
        return List.copyOf(spans);
    }

    private boolean leave(EventTime at, Predicate<Means> which) {
        boolean left = false;
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            if (open(span) && which.test(span.means())) {
                spans.set(i, new MeansSpan(span.means(), span.from(), Optional.of(at)));
                left = true;
            }
        }
        return left;
    }

    private static boolean open(MeansSpan span) {
        return span.until().isEmpty();
    }

    private static boolean together(Means one, Means other) {
        return one.kind() != other.kind() && pulls(one) && pulls(other);
    }

    private static boolean pulls(Means means) {
        return means.kind() == Means.Kind.VEHICLE || means.kind() == Means.Kind.TRAILER;
    }
}

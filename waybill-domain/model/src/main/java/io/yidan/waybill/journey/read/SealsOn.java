package io.yidan.waybill.journey.read;

import io.yidan.waybill.happening.Condition.SealSource;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.journey.SealLine;
import io.yidan.waybill.value.EventTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The seals on one unit. There may be several: of the shipper, a bolt of customs, an electronic lock. */
final class SealsOn {
    private final List<SealLine> lines = new ArrayList<>();

    void put(SealNumber number, SealSource source, EventTime at) {
        if (!has(number)) {
            lines.add(new SealLine(number, source, at, Optional.empty(), false));
        }
    }

    void remove(SealNumber number) {
        lines.removeIf(line -> line.number().equals(number));
    }

    boolean has(SealNumber number) {
        return lines.stream().anyMatch(line -> line.number().equals(number));
    }

    boolean none() {
        return lines.isEmpty();
    }

    /** A seal reads as it was recorded; sound says whether it was also found whole. */
    void readsRight(SealNumber number, boolean sound) {
        lines.replaceAll(
                line ->
                        line.number().equals(number)
                                ? read(line, Optional.of(number), !sound)
                                : line);
    }

    /** A number that is on no seal of this unit is taken for a misfit of the seal most like it. */
    void readsWrong(SealNumber found) {
        int likest = -1;
        int longest = -1;
        for (int i = 0; i < lines.size(); i++) {
            int alike = alike(lines.get(i).number().value(), found.value());
            if (alike >= longest) {
                likest = i;
                longest = alike;
            }
        }
        if (likest >= 0) {
            lines.set(likest, read(lines.get(likest), Optional.of(found), true));
        }
    }

    void readsNothing() {
        lines.replaceAll(line -> read(line, Optional.empty(), true));
    }

    /** A seal is no longer whole; without its number it can only be the one there is. */
    void broken(Optional<SealNumber> number) {
        lines.replaceAll(
                line ->
                        number.map(line.number()::equals).orElse(lines.size() == 1)
                                ? read(line, line.lastRead(), true)
                                : line);
    }

    List<SealLine> lines() {
        return List.copyOf(lines);
    }

    private static SealLine read(SealLine line, Optional<SealNumber> found, boolean differs) {
        return new SealLine(line.number(), line.source(), line.affixedAt(), found, differs);
    }

    private static int alike(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length())
                && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}

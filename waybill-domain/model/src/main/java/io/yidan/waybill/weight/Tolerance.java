package io.yidan.waybill.weight;

/** How far a weight may be from the declared one, in hundredths of a percent, for one unit and for the whole lot. */
public record Tolerance(int unit, int lot) {
    /** Half a percent of a unit, three tenths of a percent of the lot. */
    public static final Tolerance USUAL = new Tolerance(50, 30);
}

package io.yidan.customs.plan;

/**
 * When a dose rate calls for isolation.
 *
 * @param timesBackground more than so many times the background
 * @param ceilingNanosieverts or more than this, nanosievert per hour
 */
public record Radiation(int timesBackground, long ceilingNanosieverts) {

    public boolean exceededBy(Dose dose) {
        return dose.highest() > timesBackground * dose.background()
                || dose.highest() > ceilingNanosieverts;
    }
}

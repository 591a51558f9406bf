package io.yidan.query.list;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page of a list ended, and by which time it was judged; the next one goes on after it by the same time.
 *
 * @param before how many rows come before the next page
 * @param others whether the last row waits for others only
 * @param stands since when it stands
 * @param arrival when it comes
 */
public record Mark(
        Filter filter,
        Order order,
        Instant readAt,
        long before,
        boolean others,
        Optional<Instant> stands,
        Optional<Instant> arrival,
        String waybill) {
    private static final String NEVER = "-";
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** In one word, to be sent back as it is. */
    public String token() {
        String text =
                String.join(
                        " ",
                        filter.name(),
                        order.name(),
                        readAt.toString(),
                        Long.toString(before),
                        Boolean.toString(others),
                        stands.map(Instant::toString).orElse(NEVER),
                        arrival.map(Instant::toString).orElse(NEVER),
                        waybill);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty if the word is no mark of a list like this. */
    public static Optional<Mark> read(String token, Filter filter, Order order) {
        try {
            var parts =
                    new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8)
                            .split(" ", -1);
            return parts.length == 8
                    ? Optional.of(read(parts))
                            .filter(mark -> mark.filter == filter && mark.order == order)
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Mark read(String[] parts) {
        return new Mark(
                Filter.valueOf(parts[0]),
                Order.valueOf(parts[1]),
                instant(parts[2]),
                Math.max(0, Long.parseLong(parts[3])),
                Boolean.parseBoolean(parts[4]),
                orNever(parts[5]),
                orNever(parts[6]),
                number(parts[7]));
    }

    private static String number(String text) {
        if (!text.matches("[A-Z0-9]{20}")) {
            throw new IllegalArgumentException("no waybill number");
        }
        return text;
    }

    private static Optional<Instant> orNever(String text) {
        return text.equals(NEVER) ? Optional.empty() : Optional.of(instant(text));
    }

    /** What the database can hold. */
    private static Instant instant(String text) {
        var time = Instant.parse(text);
        if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
            throw new DateTimeException("out of all times");
        }
        return time;
    }
}

package io.yidan.query.places;

import io.yidan.query.places.KnownPlace.Kind;
import io.yidan.query.places.KnownPlace.Position;
import io.yidan.query.table.Table;
import io.yidan.waybill.id.PlaceScheme;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the list of UN/LOCODE as its keeper publishes it: CSV, with or without a line of column names. */
final class UnLocode {
    private static final List<String> COLUMNS =
            List.of(
                    "Change",
                    "Country",
                    "Location",
                    "Name",
                    "NameWoDiacritics",
                    "Subdivision",
                    "Function",
                    "Status",
                    "Date",
                    "IATA",
                    "Coordinates",
                    "Remarks");
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");
    private static final Pattern FUNCTION = Pattern.compile("[-0-7B]{8}");
    private static final Pattern COORDINATES =
            Pattern.compile("([0-9]{2})([0-5][0-9])([NS]) ([01][0-9]{2})([0-5][0-9])([EW])");

    private UnLocode() {}

    static List<KnownPlace> read(Path file) {
        return read(file.getFileName().toString(), Table.text(file));
    }

    /** Lines of countries, of names that only refer to another, and of codes to be taken out are left aside. */
    static List<KnownPlace> read(String name, String text) {
        return Table.of(name, text, COLUMNS, "Location").rows().stream()
                .filter(row -> !row.get("Change").equals("X"))
                .flatMap(row -> place(row).stream())
                .toList();
    }

    private static Optional<KnownPlace> place(Table.Row row) {
        String code = row.get("Country") + row.get("Location");
        String name = row.get("Name");
        return CODE.matcher(code).matches() && !name.isEmpty()
                ? Optional.of(
                        new KnownPlace(
                                code,
                                PlaceScheme.UNLOCODE,
                                code,
                                "",
                                name,
                                position(row.get("Coordinates")),
                                Optional.empty(),
                                kinds(row),
                                false))
                : Optional.empty();
    }

    /** Some lines of the list have more than 59 minutes or 180 degrees; these have no position. */
    private static Optional<Position> position(String written) {
        var found = COORDINATES.matcher(written);
        if (!found.matches()) {
            return Optional.empty();
        }
        double north = degrees(found.group(1), found.group(2), found.group(3).equals("S"));
        double east = degrees(found.group(4), found.group(5), found.group(6).equals("W"));
        return Math.abs(north) <= 90 && Math.abs(east) <= 180
                ? Optional.of(new Position(north, east, true))
                : Optional.empty();
    }

    private static double degrees(String whole, String minutes, boolean minus) {
        double degrees = Integer.parseInt(whole) + Integer.parseInt(minutes) / 60.0;
        return minus ? -degrees : degrees;
    }

    /** Function and status change places between editions; only one of them looks like a function. */
    private static Set<Kind> kinds(Table.Row row) {
        var kinds = EnumSet.noneOf(Kind.class);
        Stream.of(row.get("Function"), row.get("Status"))
                .filter(text -> FUNCTION.matcher(text).matches())
                .findFirst()
                .ifPresent(
                        function -> function.chars().forEach(c -> kind(c).ifPresent(kinds::add)));
        return kinds;
    }

    private static Optional<Kind> kind(int function) {
        return switch (function) {
            case '1' -> Optional.of(Kind.SEA);
            case '2' -> Optional.of(Kind.RAIL);
            case '3' -> Optional.of(Kind.ROAD);
            case '4' -> Optional.of(Kind.AIR);
            case '6' -> Optional.of(Kind.LAND_PORT);
            case 'B' -> Optional.of(Kind.BORDER);
            default -> Optional.empty();
        };
    }
}

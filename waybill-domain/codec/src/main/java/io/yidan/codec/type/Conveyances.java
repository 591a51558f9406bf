package io.yidan.codec.type;

import io.yidan.codec.At;
import io.yidan.proto.type.v1.MeansKind;
import io.yidan.proto.type.v1.Moved;
import io.yidan.waybill.id.IdentifierFault;
import io.yidan.waybill.id.InvalidIdentifier;
import io.yidan.waybill.id.transport.Plate;
import io.yidan.waybill.id.transport.Wagon1435;
import io.yidan.waybill.id.transport.Wagon1520;
import io.yidan.waybill.value.Means;
import io.yidan.waybill.value.Text;

import java.util.Optional;

/** What carries units, on the wire and in the model; its number is checked as its kind demands. */
public final class Conveyances {
    private Conveyances() {}

    public static Means read(io.yidan.proto.type.v1.Means told, At at) {
        var kind = kind(told.getKind(), at.in("kind"));
        return new Means(kind, at.read("id", told.getId(), text -> id(kind, text)));
    }

    public static io.yidan.waybill.happening.Moved read(Moved told, At at) {
        Optional<Means> means =
                told.hasMeans()
                        ? Optional.of(read(told.getMeans(), at.in("means")))
                        : Optional.empty();
        return new io.yidan.waybill.happening.Moved(UnitIds.read(told.getUnitsList(), at), means);
    }

    public static io.yidan.proto.type.v1.Means write(Means means) {
        return io.yidan.proto.type.v1.Means.newBuilder()
                .setKind(write(means.kind()))
                .setId(means.id())
                .build();
    }

    public static Moved write(io.yidan.waybill.happening.Moved moved) {
        var wire = Moved.newBuilder().addAllUnits(UnitIds.write(moved.units()));
        moved.means().ifPresent(means -> wire.setMeans(write(means)));
        return wire.build();
    }

    /** A wagon of which only the number is told: 8 digits are of the 1520 mm railways, 7 are Chinese. */
    static String wagon(String told) {
        var text = Text.joined(told);
        return text.length() == 8 ? new Wagon1520(text).value() : new Wagon1435(text).value();
    }

    /** A plate; one that begins with a Chinese character is read as a Chinese one. */
    static String plate(String told) {
        var text = Text.joined(told);
        boolean chinese = !text.isEmpty() && Character.isIdeographic(text.codePointAt(0));
        return chinese ? Plate.chinese(text).value() : named(text, "plate");
    }

    private static String id(Means.Kind kind, String told) {
        return switch (kind) {
            case WAGON_1520 -> Wagon1520.parse(told).value();
            case WAGON_1435 -> Wagon1435.parse(told).value();
            case VEHICLE, TRAILER -> plate(told);
            case VESSEL -> named(told, "vessel");
            case FLIGHT -> named(told, "flight");
        };
    }

    private static String named(String told, String what) {
        var text = Text.trimmed(told);
        if (!Text.printable(text, 32)) {
            throw InvalidIdentifier.of(
                    IdentifierFault.FORM, what, told, "is 1 to 32 printable characters");
        }
        return text;
    }

    private static Means.Kind kind(MeansKind told, At at) {
        return switch (told) {
            case MEANS_KIND_WAGON_1520 -> Means.Kind.WAGON_1520;
            case MEANS_KIND_WAGON_1435 -> Means.Kind.WAGON_1435;
            case MEANS_KIND_VEHICLE -> Means.Kind.VEHICLE;
            case MEANS_KIND_TRAILER -> Means.Kind.TRAILER;
            case MEANS_KIND_VESSEL -> Means.Kind.VESSEL;
            case MEANS_KIND_FLIGHT -> Means.Kind.FLIGHT;
            case MEANS_KIND_UNSPECIFIED, UNRECOGNIZED -> throw at.unknown(told);
        };
    }

    private static MeansKind write(Means.Kind kind) {
        return switch (kind) {
            case WAGON_1520 -> MeansKind.MEANS_KIND_WAGON_1520;
            case WAGON_1435 -> MeansKind.MEANS_KIND_WAGON_1435;
            case VEHICLE -> MeansKind.MEANS_KIND_VEHICLE;
            case TRAILER -> MeansKind.MEANS_KIND_TRAILER;
            case VESSEL -> MeansKind.MEANS_KIND_VESSEL;
            case FLIGHT -> MeansKind.MEANS_KIND_FLIGHT;
        };
    }
}

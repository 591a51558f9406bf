package io.yidan.codec.sample;

import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.alias.AliasScheme;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.content.Unit;
import io.yidan.waybill.id.HsCode;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.PlaceScheme;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.SocialCreditCode;
import io.yidan.waybill.id.UnNumber;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.id.transport.Plate;
import io.yidan.waybill.value.EventTime;
import io.yidan.waybill.value.Means;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Numbers that check themselves, picked from some that are right. */
final class ModelNumbers {
    private static final List<String> BOXES = List.of("DEMU3000025", "DEMU3000030", "DEMU3000046");

    private ModelNumbers() {}

    static Optional<Object> of(Class<?> type, Random random) {
        int n = random.nextInt(3);
        return Optional.ofNullable(
                switch (type.getSimpleName()) {
                    case "PartyId" -> new PartyId(List.of("KZR", "CNR", "MTO").get(n));
                    case "UnitId" -> new UnitId(BOXES.get(n));
                    case "RequestId" -> new RequestId("req:" + n);
                    case "SealNumber" -> new SealNumber("KZR-8821" + n);
                    case "WaybillNumber" -> new WaybillNumber("DEMO000120260831000" + n);
                    case "SocialCreditCode" -> new SocialCreditCode("91350100M000100Y43");
                    case "CaseNumber" -> new CaseNumber("C20260915000" + n);
                    case "Plate" -> plate(n);
                    case "HsCode" -> new HsCode("740311000" + n);
                    case "UnNumber" -> new UnNumber("UN182" + n);
                    case "Alias" -> alias(n);
                    case "Place" -> place(n);
                    case "Moment" -> moment(random);
                    default -> null;
                });
    }

    private static Alias alias(int n) {
        return switch (n) {
            case 0 -> Alias.parse(AliasScheme.CONTAINER, BOXES.get(0));
            case 1 -> Alias.parse(AliasScheme.PLATE, "新B0D101");
            default -> Alias.parse(AliasScheme.SEAL, "QG-2007");
        };
    }

    private static Plate plate(int n) {
        return switch (n) {
            case 0 -> Plate.chinese("新B0D201");
            case 1 -> Plate.chinese("新B00212F");
            default -> Plate.of("KZ", "055AB14");
        };
    }

    private static Place place(int n) {
        return switch (n) {
            case 0 -> new Place(PlaceScheme.ESR, "708507", "阿腾科里", "Altynkol");
            case 1 -> Place.of(PlaceScheme.UNLOCODE, "CNAKL");
            default -> new Place(PlaceScheme.OWN, "CN-FK-PLANT1", "", "Plant 1");
        };
    }

    private static EventTime.Moment moment(Random random) {
        var at = Instant.ofEpochSecond(1_780_000_000L + random.nextInt(10_000_000));
        var precision = EventTime.Precision.values()[random.nextInt(2)];
        return new EventTime.Moment(at, (random.nextInt(29) - 14) * 60, precision);
    }

    static UnitId unit(Unit.Kind kind, Random random) {
        return new UnitId(
                switch (kind) {
                    case CONTAINER -> BOXES.get(random.nextInt(BOXES.size()));
                    case WAGON -> random.nextBoolean() ? "94990017" : "5299901";
                    case VEHICLE -> "新B0D101";
                    case BULK_LOT -> "LOT-" + random.nextInt(9);
                });
    }

    static String means(Means.Kind kind, Random random) {
        return switch (kind) {
            case WAGON_1520 -> "94990017";
            case WAGON_1435 -> "529990" + random.nextInt(10);
            case VEHICLE -> "新B0D10" + random.nextInt(10);
            case TRAILER -> "新B123" + random.nextInt(10) + "挂";
            case VESSEL -> "IMO 912345" + random.nextInt(10);
            case FLIGHT -> "CZ 308" + random.nextInt(10);
        };
    }
}

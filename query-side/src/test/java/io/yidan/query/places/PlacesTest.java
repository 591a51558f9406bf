package io.yidan.query.places;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.places.KnownPlace.Kind;
import io.yidan.query.places.KnownPlace.Position;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.PlaceScheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

class PlacesTest {
    private static final String LIST =
            """
            ,"KZ",,".KAZAKHSTAN",,,,,,,,
            ,"KZ","DOS","Dosytk","Dosytk",,"-2------","RL","1107",,"4515N 08229E",""
            ,"KZ","SAR","Saryağash","Saryagash",,"-23----B","RL","1107",,"4162N 06910E",""
            X,"KZ","OLD","Gone","Gone",,"--3-----","XX","0001",,,
            =,"KZ",,"Alma-Ata = Almaty","Alma-Ata = Almaty",,,,,,,
            ,"CN","KUY","Kuytun Railway Station","Kuytun Railway Station","XJ","-2------","RL","1107",,,""
            ,"DE","HAM","Hamburg","Hamburg","HH","12345---","AI","0001",,"5333N 00959E",
            """;

    private final Places shipped = Places.with(List.of());

    @Test
    void a_place_told_by_its_code_gets_its_names_and_told_names_stay() {
        var named = shipped.named(Place.of(PlaceScheme.UNLOCODE, "CNAKL"));
        assertThat(named.nameZh()).isEqualTo("阿拉山口");
        assertThat(named.nameEn()).isEqualTo("Alashankou");

        var told = new Place(PlaceScheme.UNLOCODE, "CNAKL", "", "Alataw Pass");
        assertThat(shipped.named(told)).isEqualTo(told);
        var unknown = Place.of(PlaceScheme.OWN, "CN-NOWHERE");
        assertThat(shipped.named(unknown)).isEqualTo(unknown);
    }

    @Test
    void one_place_has_several_codes() {
        var esr = Place.of(PlaceScheme.ESR, "708507");

        assertThat(shipped.same(esr, Place.of(PlaceScheme.UNLOCODE, "KZDOS"))).isTrue();
        assertThat(shipped.same(esr, Place.of(PlaceScheme.UNLOCODE, "CNAKL"))).isFalse();
        assertThat(shipped.named(esr).nameEn()).isEqualTo("Dostyk");
    }

    @Test
    void every_shipped_place_has_names_in_both_languages_a_zone_and_a_purpose() {
        assertThat(ShippedPlaces.read())
                .hasSizeGreaterThan(35)
                .allSatisfy(
                        place -> {
                            assertThat(place.place().samePlace(place.place())).isTrue();
                            assertThat(place.nameZh()).isNotEmpty();
                            assertThat(place.nameEn()).isNotEmpty();
                            assertThat(place.kinds()).isNotEmpty();
                            assertThat(place.zone().orElseThrow().getId())
                                    .isEqualTo(
                                            place.nameEn().contains("(KZ)")
                                                            || place.code().startsWith("KZ")
                                                            || place.code().equals("708507")
                                                    ? "Asia/Almaty"
                                                    : "Asia/Shanghai");
                        });
    }

    @Test
    void dostyk_stands_three_hours_of_the_clock_before_alashankou() {
        var dostyk = shipped.find(PlaceScheme.UNLOCODE, "KZDOS").orElseThrow();

        assertThat(dostyk.zone()).contains(ZoneId.of("Asia/Almaty"));
        assertThat(dostyk.position()).contains(new Position(45.253, 82.485, true));
        assertThat(dostyk.kinds()).containsExactlyInAnyOrder(Kind.BORDER, Kind.RAIL);
    }

    @Test
    void the_list_of_un_locode_is_imported_and_ours_keep_their_names(@TempDir Path folder)
            throws IOException {
        var file = Files.writeString(folder.resolve("CodeListPart1.csv"), LIST);
        var places = Places.with(List.of(file));

        assertThat(places.size()).isEqualTo(shipped.size() + 2);
        assertThat(places.find(PlaceScheme.UNLOCODE, "KZDOS").orElseThrow().nameEn())
                .isEqualTo("Dostyk");
        var hamburg = places.find(PlaceScheme.UNLOCODE, "DEHAM").orElseThrow();
        assertThat(hamburg.kinds())
                .containsExactlyInAnyOrder(Kind.SEA, Kind.RAIL, Kind.ROAD, Kind.AIR);
        assertThat(hamburg.position().orElseThrow().latitude()).isEqualTo(53.55);
        assertThat(hamburg.ours()).isFalse();
        var saryagash = places.find(PlaceScheme.UNLOCODE, "KZSAR").orElseThrow();
        assertThat(saryagash.position()).as("62 minutes of a degree").isEmpty();
        assertThat(saryagash.kinds()).contains(Kind.BORDER);
        assertThat(places.search("saryagash", 1)).containsExactly(saryagash);
        assertThat(places.search("Kuytun Railway", 1))
                .as("found as the list spells it, shown as we do")
                .extracting(KnownPlace::nameEn)
                .containsExactly("Kuitun");
    }

    @Test
    void a_list_with_names_of_columns_may_have_them_in_another_order() {
        var list =
                UnLocode.read(
                        "un.csv",
                        "Change,Country,Location,Name,NameWoDiacritics,Subdivision,Status,Function,"
                                + "Date,IATA,Coordinates,Remarks\n"
                                + ",KZ,DOS,Dosytk,Dosytk,,RL,-2------,1107,,4515N 08229E,\n");

        assertThat(list).extracting(KnownPlace::code).containsExactly("KZDOS");
        assertThat(list.getFirst().kinds()).containsExactly(Kind.RAIL);
    }
}

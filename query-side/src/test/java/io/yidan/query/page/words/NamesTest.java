package io.yidan.query.page.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.proto.type.v1.Place;
import io.yidan.proto.type.v1.PlaceScheme;
import io.yidan.query.page.Told;
import io.yidan.waybill.testing.StoryA;

import org.junit.jupiter.api.Test;

class NamesTest {
    private static final Place AKR = place(PlaceScheme.PLACE_SCHEME_CN_TELEGRAPH, "AKR");
    private static final WaybillView BARE = WaybillView.getDefaultInstance();
    private final WaybillView view = Told.view(StoryA.taken().events());

    @Test
    void a_place_told_by_its_code_alone_is_called_as_the_exchange_knows_it() {
        assertThat(names(Language.ZH, BARE).place(AKR)).isEqualTo("阿拉山口");
        assertThat(names(Language.EN, BARE).place(AKR)).isEqualTo("Alashankou");
        assertThat(names(Language.EN, BARE).place(place(PlaceScheme.PLACE_SCHEME_OWN, "CN-X")))
                .isEqualTo("CN-X");
    }

    @Test
    void what_the_waybill_calls_a_place_goes_before() {
        var balkhash = place(PlaceScheme.PLACE_SCHEME_UNLOCODE, "KZBAH");

        assertThat(names(Language.EN, view).place(balkhash)).isEqualTo("Balkhash-1");
        assertThat(names(Language.EN, BARE).place(balkhash)).isEqualTo("Balkhash");
    }

    @Test
    void a_party_is_called_as_the_waybill_has_it_then_as_the_exchange_knows_it() {
        assertThat(names(Language.EN, view).party("SHP")).isEqualTo("Balkhash concentrator");
        assertThat(names(Language.EN, BARE).party("SHP")).isEqualTo("Demo mine");
        assertThat(names(Language.EN, BARE).party("NOBODY")).isEqualTo("NOBODY");
    }

    private static Names names(Language language, WaybillView view) {
        return new Names(Words.in(language), view, Told.DIRECTORY);
    }

    private static Place place(PlaceScheme scheme, String code) {
        return Place.newBuilder().setScheme(scheme).setCode(code).build();
    }
}

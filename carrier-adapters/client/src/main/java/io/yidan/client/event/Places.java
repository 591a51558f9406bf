package io.yidan.client.event;

import io.yidan.proto.type.v1.Place;
import io.yidan.proto.type.v1.PlaceScheme;

/** Places by the code that names them. */
public final class Places {
    private Places() {}

    /** By UN/LOCODE, such as CNAKL. */
    public static Place unlocode(String code) {
        return place(PlaceScheme.PLACE_SCHEME_UNLOCODE, code);
    }

    /** By Chinese railway telegraph code, such as AKR. */
    public static Place telegraph(String code) {
        return place(PlaceScheme.PLACE_SCHEME_CN_TELEGRAPH, code);
    }

    /** By station code of the 1520 mm railways, such as 708507. */
    public static Place esr(String code) {
        return place(PlaceScheme.PLACE_SCHEME_ESR, code);
    }

    /** By a code of the exchange itself, such as CN-FK-PLANT1. */
    public static Place own(String code) {
        return place(PlaceScheme.PLACE_SCHEME_OWN, code);
    }

    private static Place place(PlaceScheme scheme, String code) {
        return Place.newBuilder().setScheme(scheme).setCode(code).build();
    }
}

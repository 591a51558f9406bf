package io.yidan.codec.type;

import io.yidan.codec.At;
import io.yidan.codec.Unreadable;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.PlaceScheme;

/** Places on the wire and in the model. */
public final class Places {
    private Places() {}

    public static Place read(io.yidan.proto.type.v1.Place told, At at) {
        var scheme = scheme(told.getScheme(), at.in("scheme"));
        return at.read(
                "code",
                told.getCode(),
                code -> new Place(scheme, code, told.getNameZh(), told.getNameEn()));
    }

    public static io.yidan.proto.type.v1.Place write(Place place) {
        return io.yidan.proto.type.v1.Place.newBuilder()
                .setScheme(write(place.scheme()))
                .setCode(place.code())
                .setNameZh(place.nameZh())
                .setNameEn(place.nameEn())
                .build();
    }

    private static PlaceScheme scheme(io.yidan.proto.type.v1.PlaceScheme told, At at) {
        return switch (told) {
            case PLACE_SCHEME_UNLOCODE -> PlaceScheme.UNLOCODE;
            case PLACE_SCHEME_CN_TELEGRAPH -> PlaceScheme.CN_TELEGRAPH;
            case PLACE_SCHEME_CN_TMIS -> PlaceScheme.CN_TMIS;
            case PLACE_SCHEME_ESR -> PlaceScheme.ESR;
            case PLACE_SCHEME_CN_CUSTOMS -> PlaceScheme.CN_CUSTOMS;
            case PLACE_SCHEME_IATA -> PlaceScheme.IATA;
            case PLACE_SCHEME_OWN -> PlaceScheme.OWN;
            case PLACE_SCHEME_UNSPECIFIED, UNRECOGNIZED ->
                    throw at.wrong(
                            Unreadable.Code.CODE_SCHEME_UNKNOWN,
                            "a place says which list its code is from");
        };
    }

    private static io.yidan.proto.type.v1.PlaceScheme write(PlaceScheme scheme) {
        return switch (scheme) {
            case UNLOCODE -> io.yidan.proto.type.v1.PlaceScheme.PLACE_SCHEME_UNLOCODE;
            case CN_TELEGRAPH -> io.yidan.proto.type.v1.PlaceScheme.PLACE_SCHEME_CN_TELEGRAPH;
            case CN_TMIS -> io.yidan.proto.type.v1.PlaceScheme.PLACE_SCHEME_CN_TMIS;
            case ESR -> io.yidan.proto.type.v1.PlaceScheme.PLACE_SCHEME_ESR;
            case CN_CUSTOMS -> io.yidan.proto.type.v1.PlaceScheme.PLACE_SCHEME_CN_CUSTOMS;
            case IATA -> io.yidan.proto.type.v1.PlaceScheme.PLACE_SCHEME_IATA;
            case OWN -> io.yidan.proto.type.v1.PlaceScheme.PLACE_SCHEME_OWN;
        };
    }
}

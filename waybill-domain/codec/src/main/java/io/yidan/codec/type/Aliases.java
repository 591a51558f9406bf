package io.yidan.codec.type;

import io.yidan.codec.At;
import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.alias.AliasScheme;

/** Aliases on the wire and in the model; the number is checked as its kind demands. */
public final class Aliases {
    private Aliases() {}

    public static Alias read(io.yidan.proto.type.v1.Alias told, At at) {
        var scheme = scheme(told.getScheme(), at.in("scheme"));
        return at.read("value", told.getValue(), text -> Alias.parse(scheme, text));
    }

    public static io.yidan.proto.type.v1.Alias write(Alias alias) {
        return io.yidan.proto.type.v1.Alias.newBuilder()
                .setScheme(write(alias.scheme()))
                .setValue(alias.value())
                .build();
    }

    public static AliasScheme scheme(io.yidan.proto.type.v1.AliasScheme told, At at) {
        return switch (told) {
            case ALIAS_SCHEME_CONTAINER -> AliasScheme.CONTAINER;
            case ALIAS_SCHEME_WAGON -> AliasScheme.WAGON;
            case ALIAS_SCHEME_PLATE -> AliasScheme.PLATE;
            case ALIAS_SCHEME_RAIL_NOTE -> AliasScheme.RAIL_NOTE;
            case ALIAS_SCHEME_SEAL -> AliasScheme.SEAL;
            case ALIAS_SCHEME_DECLARATION -> AliasScheme.DECLARATION;
            case ALIAS_SCHEME_BULK_LOT -> AliasScheme.BULK_LOT;
            case ALIAS_SCHEME_TRAIN -> AliasScheme.TRAIN;
            case ALIAS_SCHEME_WEIGH_SLIP -> AliasScheme.WEIGH_SLIP;
            case ALIAS_SCHEME_UNSPECIFIED, UNRECOGNIZED -> throw at.unknown(told);
        };
    }

    public static io.yidan.proto.type.v1.AliasScheme write(AliasScheme scheme) {
        return switch (scheme) {
            case CONTAINER -> io.yidan.proto.type.v1.AliasScheme.ALIAS_SCHEME_CONTAINER;
            case WAGON -> io.yidan.proto.type.v1.AliasScheme.ALIAS_SCHEME_WAGON;
            case PLATE -> io.yidan.proto.type.v1.AliasScheme.ALIAS_SCHEME_PLATE;
            case RAIL_NOTE -> io.yidan.proto.type.v1.AliasScheme.ALIAS_SCHEME_RAIL_NOTE;
            case SEAL -> io.yidan.proto.type.v1.AliasScheme.ALIAS_SCHEME_SEAL;
            case DECLARATION -> io.yidan.proto.type.v1.AliasScheme.ALIAS_SCHEME_DECLARATION;
            case BULK_LOT -> io.yidan.proto.type.v1.AliasScheme.ALIAS_SCHEME_BULK_LOT;
            case TRAIN -> io.yidan.proto.type.v1.AliasScheme.ALIAS_SCHEME_TRAIN;
            case WEIGH_SLIP -> io.yidan.proto.type.v1.AliasScheme.ALIAS_SCHEME_WEIGH_SLIP;
        };
    }
}

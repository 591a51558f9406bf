package io.yidan.bench.stock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;

import io.yidan.waybill.value.Bytes;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;
import tools.jackson.databind.jsontype.impl.DefaultTypeResolverBuilder;

/** Axon's Jackson serializer with no more than the model needs to be read back: the type beside a sealed value. */
final class StockJson {
    private static final String MODEL = "io.yidan.waybill.";
    private static final PolymorphicTypeValidator MODEL_ONLY =
            BasicPolymorphicTypeValidator.builder().allowIfSubType(MODEL).build();

    private StockJson() {}

    static Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        json ->
                                json.addMixIn(Bytes.class, AsHex.class)
                                        .setDefaultTyping(new SealedOnly()))
                .build();
    }

    /** Bytes as hexadecimal digits. */
    private abstract static class AsHex {
        @JsonCreator
        static Bytes ofHex(String hex) {
            return Bytes.ofHex(hex);
        }

        @JsonValue
        abstract String hex();
    }

    /** Writes the class where a field says only a sealed interface of the model. */
    private static final class SealedOnly extends DefaultTypeResolverBuilder {
        private SealedOnly() {
            super(
                    MODEL_ONLY,
                    DefaultTyping.NON_CONCRETE_AND_ARRAYS,
                    JsonTypeInfo.As.PROPERTY,
                    JsonTypeInfo.Id.CLASS,
                    "type");
        }

        @Override
        public boolean useForType(JavaType type) {
            return type.isInterface() && type.getRawClass().getName().startsWith(MODEL);
        }
    }
}

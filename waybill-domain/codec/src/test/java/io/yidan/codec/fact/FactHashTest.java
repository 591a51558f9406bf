package io.yidan.codec.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.UnknownFieldSet;

import io.yidan.codec.Canonical;
import io.yidan.codec.sample.AnyMessage;
import io.yidan.codec.sample.Changes;
import io.yidan.proto.event.v1.FactRecorded;
import io.yidan.proto.type.v1.FactEnvelope;
import io.yidan.proto.type.v1.Happening;
import io.yidan.waybill.value.Bytes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Set;
import java.util.stream.Stream;

class FactHashTest {
    private static final Set<String> NOT_TOLD =
            Set.of(
                    "yidan.event.v1.FactRecorded.content_sha256",
                    "yidan.type.v1.FactEnvelope.sent_at",
                    "yidan.type.v1.FactEnvelope.channel",
                    "yidan.type.v1.FactEnvelope.forwarders",
                    "yidan.type.v1.Place.name_zh",
                    "yidan.type.v1.Place.name_en",
                    "yidan.type.v1.Delivered.signatory");

    static Stream<FieldDescriptor> kindsOfHappenings() {
        return Happening.getDescriptor().getFields().stream();
    }

    @ParameterizedTest
    @MethodSource("kindsOfHappenings")
    void a_change_of_anything_told_is_another_fact_and_of_anything_else_is_a_repeat(
            FieldDescriptor kind) {
        for (long seed = 0; seed < 5; seed++) {
            var fact = any(kind, seed);
            for (var change : Changes.of(fact)) {
                boolean same =
                        FactHash.of((FactRecorded) change.changed()).equals(FactHash.of(fact));
                boolean told = change.fields().stream().noneMatch(NOT_TOLD::contains);
                assertThat(same).as("seed %d, changed %s", seed, change.fields()).isEqualTo(!told);
            }
        }
    }

    @Test
    void fields_in_another_order_and_fields_nobody_knows_do_not_matter() throws Exception {
        var fact = any(Happening.getDescriptor().findFieldByName("weighed"), 7);
        var envelope = FactRecorded.newBuilder().setEnvelope(fact.getEnvelope()).build();
        var others = fact.toBuilder().clearEnvelope().build();
        var turned = FactRecorded.parseFrom(others.toByteString().concat(envelope.toByteString()));
        var later =
                UnknownFieldSet.newBuilder()
                        .addField(99, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
                        .build();

        assertThat(FactHash.of(turned.toBuilder().setUnknownFields(later).build()))
                .isEqualTo(FactHash.of(fact));
    }

    @ParameterizedTest
    @MethodSource("kindsOfHappenings")
    void a_message_made_here_has_the_same_hash_the_short_way(FieldDescriptor kind) {
        var canonical = Canonical.leavingOut(field -> NOT_TOLD.contains(field.getFullName()));
        for (long seed = 0; seed < 20; seed++) {
            var fact = any(kind, seed);
            var bare =
                    fact.toBuilder().setEnvelope(FactEnvelope.newBuilder().setEventId("7")).build();
            assertThat(canonical.hashOwn(fact)).isEqualTo(canonical.hash(fact));
            assertThat(canonical.hashOwn(bare)).isEqualTo(canonical.hash(bare));
        }
    }

    @Test
    void the_form_is_frozen() {
        var fact =
                FactRecorded.newBuilder()
                        .setOriginator("KZR")
                        .setEnvelope(
                                FactEnvelope.newBuilder()
                                        .setSourceSystem("mv")
                                        .setEventId("7")
                                        .setRevision(1))
                        .build();

        assertThat(FactHash.of(fact))
                .isEqualTo(
                        Bytes.ofHex(
                                "a63bb4f5e0fb582c761d5f5d8cdfbf1280427c8eb2bd0112bfd48f049386bb26"));
    }

    private static FactRecorded any(FieldDescriptor kind, long seed) {
        var any = new AnyMessage(seed);
        var happening = Happening.newBuilder();
        happening.setField(kind, any.fill(happening.newBuilderForField(kind)).build());
        return any.fill(FactRecorded.newBuilder()).setHappening(happening).build();
    }
}

package io.yidan.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import build.buf.validate.FieldRules;
import build.buf.validate.ValidateProto;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;

import io.yidan.access.Denial;
import io.yidan.codec.Unreadable;
import io.yidan.proto.carrier.v1.LegEventServiceOuterClass;
import io.yidan.proto.waybill.v1.WaybillServiceOuterClass;
import io.yidan.waybill.decision.Refusal;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

class FormCodesTest {

    @Test
    void every_rule_of_our_own_in_the_contract_has_its_name_as_code() {
        var ids =
                requests()
                        .flatMap(
                                message ->
                                        message
                                                .getOptions()
                                                .getExtension(ValidateProto.message)
                                                .getCelList()
                                                .stream())
                        .map(rule -> rule.getId())
                        .toList();

        assertThat(ids).contains("HAPPENING_MISSING", "WEIGHTS_DISAGREE");
        assertThat(ids).allSatisfy(id -> assertThat(FormCodes.of("", id)).hasToString(id));
    }

    @Test
    void every_field_in_the_table_is_in_the_contract_with_a_rule() {
        var ruled = new HashSet<String>();
        requests()
                .forEach(
                        message -> {
                            message.getFields().stream()
                                    .filter(FormCodesTest::ruled)
                                    .forEach(field -> ruled.add(field.getName()));
                            message.getRealOneofs().forEach(oneof -> ruled.add(oneof.getName()));
                        });

        assertThat(FormCodes.table().keySet())
                .allSatisfy(key -> assertThat(ruled).contains(key.split(" ")[0]));
    }

    @Test
    void a_rule_not_in_the_table_has_the_code_of_its_kind() {
        assertThat(FormCodes.of("x", "string.max_len")).isEqualTo(ErrorCode.FIELD_LENGTH);
        assertThat(FormCodes.of("x", "repeated.min_items")).isEqualTo(ErrorCode.LIST_SIZE);
        assertThat(FormCodes.of("x", "int32.gte_lte")).isEqualTo(ErrorCode.FIELD_RANGE);
        assertThat(FormCodes.of("x", "enum.defined_only")).isEqualTo(ErrorCode.VALUE_UNKNOWN);
        assertThat(FormCodes.of("x", "required")).isEqualTo(ErrorCode.FIELD_MISSING);
        assertThat(FormCodes.of("x", "something.new")).isEqualTo(ErrorCode.FIELD_RULE);
    }

    @Test
    void what_the_inside_says_has_the_same_name_outside() {
        assertThat(Refusal.values())
                .allSatisfy(why -> assertThat(Refusals.code(why)).hasToString(why.name()));
        assertThat(Denial.values())
                .allSatisfy(why -> assertThat(Refusals.code(why)).hasToString(why.name()));
        assertThat(Unreadable.Code.values())
                .allSatisfy(why -> assertThat(Refusals.code(why)).hasToString(why.name()));
    }

    @Test
    void bad_input_is_never_the_servers_fault() {
        assertThat(Arrays.stream(ErrorCode.values()).filter(code -> code.http() == 500))
                .containsExactly(ErrorCode.DEFECT);
    }

    private static boolean ruled(FieldDescriptor field) {
        return !field.getOptions()
                .getExtension(ValidateProto.field)
                .equals(FieldRules.getDefaultInstance());
    }

    private static Stream<Descriptor> requests() {
        Set<Descriptor> found = new HashSet<>();
        Stream.of(
                        LegEventServiceOuterClass.getDescriptor(),
                        WaybillServiceOuterClass.getDescriptor())
                .flatMap(file -> file.getServices().stream())
                .flatMap(service -> service.getMethods().stream())
                .forEach(method -> collect(method.getInputType(), found));
        return found.stream();
    }

    private static void collect(Descriptor message, Set<Descriptor> found) {
        if (found.add(message)) {
            message.getFields().stream()
                    .filter(field -> field.getJavaType() == FieldDescriptor.JavaType.MESSAGE)
                    .forEach(field -> collect(field.getMessageType(), found));
        }
    }
}

package io.yidan.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.customs.CaseStage;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.step.CaseAct;
import io.yidan.waybill.decision.Act;
import io.yidan.waybill.happening.Happening;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole matrix of who may tell and decide what, as it was last agreed on. */
class WhoMayTest {
    private static final Path AGREED = Path.of("src/test/resources/who-may.txt");

    @Test
    void the_matrix_is_the_one_agreed_on() throws IOException {
        var matrix = head("TELL") + tell() + "\n" + head("DECIDE") + decide() + "\n" + steps();
        if (Boolean.getBoolean("who-may.write")) {
            Files.writeString(AGREED, matrix);
        }

        assertThat(matrix)
                .as(
                        "agree on the difference, then write it down with -Dtest=WhoMayTest"
                                + " -Dwho-may.write=true")
                .isEqualTo(Files.readString(AGREED));
    }

    @Test
    void what_nobody_may_is_only_what_time_and_customs_cases_bring_about() {
        assertThat(Act.values())
                .filteredOn(act -> MayDecide.roles(act).isEmpty())
                .containsExactly(
                        Act.EXPIRE_HANDOVER,
                        Act.LINK_CASE,
                        Act.UNLINK_CASE,
                        Act.GIVE_CLEARANCE,
                        Act.REVOKE_CLEARANCE);
        assertThat(CaseAct.values())
                .filteredOn(act -> CaseRights.roles(act, Procedure.JOINT_IMPORT).isEmpty())
                .containsExactly(CaseAct.REBIND_WAYBILL);
        assertThat(happenings())
                .allSatisfy(type -> assertThat(MayPost.roles(sample(type))).isNotEmpty());
    }

    private static String tell() {
        return happenings()
                .sorted(Comparator.comparing(Class::getSimpleName))
                .map(type -> row(type.getSimpleName(), MayPost.roles(sample(type))))
                .collect(Collectors.joining());
    }

    private static String decide() {
        return Arrays.stream(Act.values())
                .map(act -> row(act.name(), MayDecide.roles(act)))
                .collect(Collectors.joining());
    }

    private static String steps() {
        return Arrays.stream(Procedure.values())
                .map(procedure -> "\n" + steps(procedure))
                .collect(Collectors.joining())
                .substring(1);
    }

    private static String steps(Procedure procedure) {
        return head(procedure.name(), CaseRole.values())
                + Arrays.stream(CaseAct.values())
                        .filter(act -> isOf(procedure, act))
                        .map(
                                act ->
                                        row(
                                                act.name(),
                                                CaseRights.roles(act, procedure),
                                                CaseRole.values()))
                        .collect(Collectors.joining());
    }

    private static boolean isOf(Procedure procedure, CaseAct act) {
        return Arrays.stream(CaseStage.values())
                .anyMatch(stage -> stage.possible(procedure).contains(act));
    }

    private static String head(String what) {
        return head(what, Role.values());
    }

    private static String head(String what, Enum<?>[] roles) {
        return line(what, Arrays.stream(roles).map(Enum::name));
    }

    private static String row(String what, Set<Role> allowed) {
        return row(what, allowed, Role.values());
    }

    private static String row(String what, Set<? extends Enum<?>> allowed, Enum<?>[] roles) {
        return line(what, Arrays.stream(roles).map(role -> allowed.contains(role) ? "yes" : "-"));
    }

    private static String line(String what, Stream<String> cells) {
        return cells.map("%-19s"::formatted)
                .collect(Collectors.joining("", "%-19s".formatted(what), ""))
                .stripTrailing()
                .concat("\n");
    }

    private static Stream<Class<?>> happenings() {
        return Arrays.stream(Happening.class.getPermittedSubclasses())
                .flatMap(topic -> Arrays.stream(topic.getPermittedSubclasses()));
    }

    /** A happening of this type with nothing in it; the tables ask for no more than its type. */
    private static Happening sample(Class<?> type) {
        var parts =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        var nothing =
                Arrays.stream(parts).map(part -> part == int.class ? (Object) 0 : null).toArray();
        try {
            return (Happening) type.getDeclaredConstructor(parts).newInstance(nothing);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

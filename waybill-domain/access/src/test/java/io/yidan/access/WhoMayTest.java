package io.yidan.access;

import static org.assertj.core.api.Assertions.assertThat;

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
        var matrix = head("TELL") + tell() + "\n" + head("DECIDE") + decide();
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
    void what_nobody_may_is_only_what_time_brings_about() {
        assertThat(Act.values())
                .filteredOn(act -> MayDecide.roles(act).isEmpty())
                .containsExactly(Act.EXPIRE_HANDOVER);
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

    private static String head(String what) {
        return Arrays.stream(Role.values())
                .map(role -> "%-19s".formatted(role))
                .collect(Collectors.joining("", "%-19s".formatted(what), ""))
                .stripTrailing()
                .concat("\n");
    }

    private static String row(String what, Set<Role> allowed) {
        return Arrays.stream(Role.values())
                .map(role -> "%-19s".formatted(allowed.contains(role) ? "yes" : "-"))
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

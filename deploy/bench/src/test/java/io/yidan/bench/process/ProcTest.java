package io.yidan.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class ProcTest {
    private static final long NOBODY = Integer.MAX_VALUE;
    private final long self = ProcessHandle.current().pid();

    @Test
    void what_a_process_has_used_only_grows_and_agrees_with_what_java_says() {
        long before = Proc.cpuNanos(self);
        long known = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
        long after = Proc.cpuNanos(self);
        assertThat(known).isBetween(before, after + 10_000_000);
        assertThat(Proc.residentBytes(self)).isGreaterThan(10_000_000);
    }

    @Test
    void children_that_have_ended_stay_on_the_account_of_the_family() throws Exception {
        long before = Proc.familyCpuNanos(self);
        var busy = "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done";
        Command.output(List.of("bash", "-c", busy), Map.of());
        assertThat(Proc.familyCpuNanos(self) - Proc.cpuNanos(self)).isPositive();
        assertThat(Proc.familyCpuNanos(self)).isGreaterThan(before);
    }

    @Test
    void a_process_of_another_machine_is_nobodys_child_and_used_nothing() {
        assertThat(Proc.parent(NOBODY)).isEmpty();
        assertThat(Proc.cpuNanos(NOBODY)).isZero();
        assertThat(Proc.residentBytes(NOBODY)).isZero();
        assertThat(Proc.parent(self))
                .hasValue(ProcessHandle.current().parent().orElseThrow().pid());
    }
}

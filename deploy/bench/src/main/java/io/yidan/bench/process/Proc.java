package io.yidan.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What the kernel has booked on processes. */
public final class Proc {
    private static final long TICK = 1_000_000_000L / ticksPerSecond();

    private Proc() {}

    /** Nanoseconds of processor this process has used; 0 if it is gone. */
    public static long cpuNanos(long pid) {
        var fields = fields(pid);
        return fields.length == 0 ? 0 : TICK * (at(fields, 14) + at(fields, 15));
    }

    /** The same for a process, its children and those children that have ended. */
    public static long familyCpuNanos(long pid) {
        var fields = fields(pid);
        long ended = fields.length == 0 ? 0 : TICK * (at(fields, 16) + at(fields, 17));
        return cpuNanos(pid)
                + ended
                + ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToLong(child -> cpuNanos(child.pid()))
                        .sum();
    }

    /** The parent of a process; empty if it is not of this machine. */
    public static OptionalLong parent(long pid) {
        var fields = fields(pid);
        return fields.length == 0 ? OptionalLong.empty() : OptionalLong.of(at(fields, 4));
    }

    /** Bytes of memory the process holds now. */
    public static long residentBytes(long pid) {
        return status(pid, "VmRSS:");
    }

    private static long status(long pid, String key) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith(key))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }

    /** The fields of /proc/PID/stat after the name, which may hold blanks itself. */
    private static String[] fields(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        } catch (IOException _) {
            return new String[0];
        }
    }

    /** A field by its number in the manual, where the name is the second. */
    private static long at(String[] fields, int number) {
        return Long.parseLong(fields[number - 3]);
    }

    private static long ticksPerSecond() {
        try {
            return Long.parseLong(Command.output(List.of("getconf", "CLK_TCK"), Map.of()).strip());
        } catch (IOException | InterruptedException _) {
            return 100;
        }
    }
}

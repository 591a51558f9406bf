package io.yidan.bench.lab;

import io.yidan.bench.process.Proc;

import java.io.IOException;

/** What had been used up at one moment. */
record Meter(long head, long server, long database, long generator, long pages, long wal) {

    static Meter now(Lab lab) throws IOException, InterruptedException {
        long backend = lab.sql.number("SELECT pg_backend_pid()");
        return new Meter(
                lab.books.head(),
                Proc.cpuNanos(lab.exchange().pid()),
                lab.setup.disk() == null
                        ? 0
                        : Proc.familyCpuNanos(Proc.parent(backend).orElseThrow()),
                Proc.cpuNanos(ProcessHandle.current().pid()),
                lab.sql.number("SELECT pg_total_relation_size('log.event')"),
                lab.sql.number("SELECT pg_current_wal_lsn() - '0/0'::pg_lsn"));
    }

    /** What one of so many events cost. */
    Window.Cost until(Meter later, long events) {
        return new Window.Cost(
                (later.server - server) / 1e3 / events,
                (later.database - database) / 1e3 / events,
                (later.generator - generator) / 1e3 / events,
                (double) (later.pages - pages) / events,
                (double) (later.wal - wal) / events);
    }
}

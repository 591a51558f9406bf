package io.yidan.exchange.files;

import io.yidan.access.Caller;
import io.yidan.query.files.FileReceipt;
import io.yidan.query.files.FileReport;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The last files of each party. Kept in memory: what was posted is in the log, and a file may be sent again. */
final class KeptReports {
    private final int most;
    private final Map<Caller, Deque<Taken>> byParty = new HashMap<>();

    KeptReports(int most) {
        this.most = most;
    }

    synchronized void add(Taken taken) {
        var all = byParty.computeIfAbsent(taken.by(), _ -> new ArrayDeque<>());
        all.addFirst(taken);
        while (all.size() > most) {
            all.removeLast();
        }
    }

    synchronized List<FileReport> of(Caller caller) {
        return byParty.getOrDefault(caller, new ArrayDeque<>()).stream()
                .map(Taken::report)
                .toList();
    }

    synchronized Optional<FileReceipt> receipt(Caller caller, String id) {
        return byParty.getOrDefault(caller, new ArrayDeque<>()).stream()
                .filter(taken -> taken.report().id().equals(id))
                .findFirst()
                .flatMap(Taken::receipt);
    }
}

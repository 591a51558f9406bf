package io.yidan.gateway.post;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Work side by side, but work of one lane in the order it came. */
final class Lanes {
    private final Executor executor;
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();

    Lanes(Executor executor) {
        this.executor = executor;
    }

    void put(String lane, Runnable work) {
        synchronized (waiting) {
            var queue = waiting.get(lane);
            if (queue != null) {
                queue.add(work);
                return;
            }
            waiting.put(lane, new ArrayDeque<>());
        }
        executor.execute(() -> run(lane, work));
    }

    /** Forgets what has not begun. */
    void clear() {
        synchronized (waiting) {
            waiting.values().forEach(Queue::clear);
        }
    }

    private void run(String lane, Runnable first) {
        for (var work = first; work != null; work = next(lane)) {
            work.run();
        }
    }

    private Runnable next(String lane) {
        synchronized (waiting) {
            var work = waiting.get(lane).poll();
            if (work == null) {
                waiting.remove(lane);
            }
            return work;
        }
    }
}

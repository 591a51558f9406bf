package io.yidan.eventstore.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.eventstore.Node;
import io.yidan.eventstore.TestDatabase;
import io.yidan.eventstore.TestPostgres;
import io.yidan.eventstore.read.RecordedEvent;

import org.junit.jupiter.api.Test;

import java.util.List;

class LogFeedTest {
    private final TestDatabase database = TestPostgres.fresh();

    @Test
    void what_this_node_wrote_is_told_from_memory_as_the_disk_has_it() {
        try (var node = Node.on(database)) {
            node.append("W", 0, "a", "b");
            node.append("V", 0, "c");
            node.append("W", 2, "d");

            var fromMemory = node.tail.after(0, 10);

            assertThat(fromMemory).hasSize(4);
            assertThat(said(fromMemory)).isEqualTo(said(fromDisk(node)));
            assertThat(node.feed.after(0, 10)).isEqualTo(fromMemory);
        }
    }

    @Test
    void what_another_node_wrote_is_read_from_disk_and_once_only() throws Exception {
        try (var node = Node.on(database);
                var other = Node.on(database)) {
            node.append("W", 0, "a");
            other.append("V", 0, "b", "c");
            node.append("W", 1, "d");
            assertThat(node.tail.after(1, 10)).isEmpty();
            assertThat(node.head.awaitBeyond(3, Node.PATIENCE)).isTrue();

            var read = node.feed.after(0, 1);
            read = node.feed.after(read.getLast().position(), 10);

            assertThat(said(read)).isEqualTo(said(fromDisk(node)).subList(1, 4));
            assertThat(node.tail.after(0, 10)).hasSize(4);
            assertThat(node.feed.after(4, 10)).isEmpty();
        }
    }

    private static List<RecordedEvent> fromDisk(Node node) {
        return node.reader.after(0, 100).stream().map(row -> row.decode(node.form)).toList();
    }

    /** Everything of an event, its hash as text. */
    private static List<String> said(List<RecordedEvent> events) {
        return events.stream()
                .map(
                        e ->
                                "%d %s %s %d %s %s %s"
                                        .formatted(
                                                e.position(),
                                                e.recordedAt(),
                                                e.stream(),
                                                e.version(),
                                                e.occurredAt(),
                                                e.event(),
                                                java.util.HexFormat.of().formatHex(e.hash())))
                .toList();
    }
}

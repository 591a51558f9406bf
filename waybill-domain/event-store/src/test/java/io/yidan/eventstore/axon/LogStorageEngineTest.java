package io.yidan.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yidan.eventstore.ConflictException;
import io.yidan.eventstore.Node;
import io.yidan.eventstore.Note;
import io.yidan.eventstore.TestPostgres;
import io.yidan.eventstore.log.Placed;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class LogStorageEngineTest {
    private final Node node = Node.on(TestPostgres.fresh());

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_history_comes_back_in_order_with_its_last_sequence() {
        node.engine.appendEvents(event("W", 0), event("W", 1), event("W", 2));

        var stream = node.engine.readEvents("W", 1);

        assertThat(stream.getLastSequenceNumber()).isEqualTo(2);
        assertThat(stream.asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(1L, 2L);
        assertThat(node.engine.lastSequenceNumberFor("W")).contains(2L);
    }

    @Test
    void an_unknown_history_is_empty() {
        assertThat(node.engine.readEvents("nobody").hasNext()).isFalse();
        assertThat(node.engine.lastSequenceNumberFor("nobody")).isEmpty();
    }

    @Test
    void a_conflict_is_what_axon_calls_one_and_keeps_its_cause() {
        node.engine.appendEvents(event("W", 0));

        assertThatThrownBy(() -> node.engine.appendEvents(event("W", 0)))
                .isInstanceOf(ConcurrencyException.class)
                .hasCauseInstanceOf(ConflictException.class);
    }

    @Test
    void events_of_several_aggregates_may_come_mixed() {
        node.engine.appendEvents(event("A", 0), event("B", 0), event("A", 1));

        assertThat(node.engine.readEvents("A").asStream()).hasSize(2);
        assertThat(node.engine.readEvents("B").asStream()).hasSize(1);
        assertThat(node.flaw()).isEmpty();
    }

    @Test
    void after_commit_a_unit_of_work_knows_where_its_events_stand() {
        UnitOfWork<Message<?>> outer = DefaultUnitOfWork.startAndGet(null);
        UnitOfWork<Message<?>> inner = DefaultUnitOfWork.startAndGet(null);
        node.store.publish(event("W", 0), event("W", 1));
        inner.commit();
        outer.commit();

        assertThat(Appended.of(outer)).isEqualTo(Appended.of(inner));
        assertThat(Appended.of(outer)).extracting(Placed::position).containsExactly(1L, 2L);
        assertThat(Appended.of(outer).getLast().version()).isEqualTo(1);
    }

    @Test
    void a_unit_of_work_without_events_has_no_places() {
        UnitOfWork<Message<?>> work = DefaultUnitOfWork.startAndGet(null);
        work.commit();

        assertThat(Appended.of(work)).isEmpty();
    }

    @Test
    void staged_events_are_seen_by_a_reader_in_the_same_unit_of_work() {
        node.engine.appendEvents(event("W", 0));
        UnitOfWork<Message<?>> work = DefaultUnitOfWork.startAndGet(null);
        node.store.publish(event("W", 1));

        assertThat(node.store.readEvents("W").asStream()).hasSize(2);
        work.rollback();
        assertThat(node.store.readEvents("W").asStream()).hasSize(1);
    }

    @Test
    void tracked_events_carry_position_and_recorded_time() {
        node.engine.appendEvents(event("W", 0), event("W", 1));

        List<RecordedMessage> read;
        try (Stream<?> all = node.engine.readEvents(new GlobalSequenceTrackingToken(1), false)) {
            read = all.map(RecordedMessage.class::cast).toList();
        }

        assertThat(read).hasSize(1);
        RecordedMessage message = read.getFirst();
        assertThat(message.trackingToken().position()).hasValue(2);
        assertThat(message.getIdentifier()).isEqualTo("W/1");
        assertThat(message.getPayloadType()).isEqualTo(Note.class);
        assertThat(message.getTimestamp()).isEqualTo(message.recorded().recordedAt());
        assertThat(message.recorded().event()).isEqualTo(Note.of("W1"));
        assertThat(message.andMetaData(Map.of("k", "v")).getPayload()).isEqualTo(Note.of("W1"));
    }

    @Test
    void tokens_stand_for_the_ends_and_for_a_time() {
        node.engine.appendEvents(event("W", 0), event("W", 1));
        var recordedAt = node.reader.head().recordedAt();

        assertThat(node.store.createTailToken().position()).hasValue(0);
        assertThat(node.store.createHeadToken().position()).hasValue(2);
        assertThat(node.store.createTokenAt(recordedAt).position()).hasValue(0);
        assertThat(node.store.createTokenAt(recordedAt.plusSeconds(1)).position()).hasValue(2);
    }

    @Test
    void what_the_log_cannot_keep_is_refused() {
        assertThatThrownBy(
                        () -> node.engine.appendEvents(GenericEventMessage.asEventMessage("loose")))
                .hasMessageContaining("of an aggregate");
        assertThatThrownBy(() -> node.engine.appendEvents(event("W", 0), event("W", 2)))
                .hasMessageContaining("out of sequence");
        assertThatThrownBy(() -> node.engine.storeSnapshot(event("W", 0)))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(node.engine.readSnapshot("W")).isEmpty();
    }

    private static DomainEventMessage<?> event(String aggregate, long sequence) {
        return new GenericDomainEventMessage<>(
                "Waybill", aggregate, sequence, Note.of(aggregate + sequence));
    }
}

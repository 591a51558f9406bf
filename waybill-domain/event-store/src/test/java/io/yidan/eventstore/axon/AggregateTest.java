package io.yidan.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yidan.eventstore.Node;
import io.yidan.eventstore.Note;
import io.yidan.eventstore.TestDatabase;
import io.yidan.eventstore.TestPostgres;
import io.yidan.eventstore.log.Placed;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class AggregateTest {
    private final TestDatabase database = TestPostgres.fresh();

    /** Remembers what was noted under one name. */
    static final class Notebook {
        @AggregateIdentifier private String name;
        private final List<String> notes = new ArrayList<>();

        Notebook() {}

        Notebook(String name) {
            this.name = name;
            AggregateLifecycle.apply(Note.of("begun"));
        }

        void note(String text) {
            AggregateLifecycle.apply(Note.of(text));
        }

        @EventSourcingHandler
        void on(Note note, DomainEventMessage<?> message) {
            name = message.getAggregateIdentifier();
            notes.add(note.open());
        }
    }

    @Test
    void an_aggregate_lives_in_the_log() throws Exception {
        try (var node = Node.on(database)) {
            UnitOfWork<?> begin = DefaultUnitOfWork.startAndGet(null);
            repository(node).newInstance(() -> new Notebook("W")).execute(n -> n.note("first"));
            begin.commit();
            UnitOfWork<?> next = DefaultUnitOfWork.startAndGet(null);
            repository(node).load("W").execute(n -> n.note("second"));
            next.commit();

            assertThat(Appended.of(begin)).extracting(Placed::version).containsExactly(0, 1);
            assertThat(Appended.of(next)).extracting(Placed::position).containsExactly(3L);
            UnitOfWork<?> look = DefaultUnitOfWork.startAndGet(null);
            Aggregate<Notebook> again = repository(node).load("W");
            assertThat(again.<List<String>>invoke(n -> n.notes))
                    .containsExactly("begun", "first", "second");
            assertThat(again.version()).isEqualTo(2);
            look.rollback();
        }
    }

    @Test
    void of_two_nodes_deciding_at_once_one_is_told_to_think_again() throws Exception {
        try (var east = Node.on(database);
                var west = Node.on(database)) {
            UnitOfWork<?> begin = DefaultUnitOfWork.startAndGet(null);
            repository(east).newInstance(() -> new Notebook("W"));
            begin.commit();

            UnitOfWork<?> late = DefaultUnitOfWork.startAndGet(null);
            repository(west).load("W").execute(n -> n.note("west"));
            east.append("W", 1, "east was first");

            assertThatThrownBy(late::commit).isInstanceOf(ConcurrencyException.class);
            assertThat(east.reader.stream("W", 0)).hasSize(2);
        }
    }

    @Test
    void an_aggregate_never_begun_is_not_found() {
        try (var node = Node.on(database)) {
            UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);

            assertThatThrownBy(() -> repository(node).load("nobody"))
                    .isInstanceOf(AggregateNotFoundException.class);
            work.rollback();
        }
    }

    private static EventSourcingRepository<Notebook> repository(Node node) {
        return EventSourcingRepository.builder(Notebook.class).eventStore(node.store).build();
    }
}

package io.yidan.eventstore.axon;

import io.yidan.eventstore.log.Placed;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

import java.util.ArrayList;
import java.util.List;

/** Where the events of a unit of work came to stand, to be read after its commit. */
public final class Appended {
    private static final String KEY = Appended.class.getName();

    private Appended() {}

    /** The places of all events this unit of work has appended, stream by stream. */
    public static List<Placed> of(UnitOfWork<?> work) {
        List<Placed> placed = work.root().getResource(KEY);
        return placed == null ? List.of() : List.copyOf(placed);
    }

    static void note(List<Placed> placed) {
        CurrentUnitOfWork.ifStarted(
                work ->
                        work.root()
                                .<List<Placed>>getOrComputeResource(KEY, _ -> new ArrayList<>())
                                .addAll(placed));
    }
}

package io.yidan.query.door.grpc;

import io.grpc.Context;
import io.grpc.stub.StreamObserver;
import io.yidan.access.Caller;
import io.yidan.access.CallerSource;
import io.yidan.eventstore.read.LogUnreadable;
import io.yidan.query.door.Asked;
import io.yidan.query.door.NotShown;

import org.springframework.dao.DataAccessResourceFailureException;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers calls, each on a virtual thread of its own, and says why if there is no answer. */
final class Answering implements AutoCloseable {
    private final CallerSource callers;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Answering(CallerSource callers) {
        this.callers = callers;
    }

    /** What a call asks for. */
    interface Reading {
        void by(Caller caller) throws InterruptedException;
    }

    void answer(StreamObserver<?> answer, Reading reading) {
        threads.execute(Context.current().wrap(() -> read(answer, reading)));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void read(StreamObserver<?> answer, Reading reading) {
        try {
            reading.by(Asked.caller(callers));
        } catch (NotShown refused) {
            answer.onError(Statuses.of(refused));
        } catch (InterruptedException _) {
            answer.onError(Statuses.closing());
        } catch (LogUnreadable | DataAccessResourceFailureException e) {
            answer.onError(
                    threads.isShutdown()
                            ? Statuses.closing()
                            : Statuses.of(NotShown.unreachable(e)));
        } catch (RuntimeException e) {
            answer.onError(threads.isShutdown() ? Statuses.closing() : Statuses.defect(e));
        }
    }
}

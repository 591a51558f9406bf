package io.yidan.query.door.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.RetryInfo;

import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import io.yidan.access.Caller;
import io.yidan.eventstore.read.LogUnreadable;
import io.yidan.proto.type.v1.Problem;
import io.yidan.query.Sample;
import io.yidan.query.door.NotShown;
import io.yidan.query.read.Look;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class AnsweringTest {
    private final Answering answering = new Answering(() -> Optional.of(new Caller(Sample.PLANT)));

    @AfterEach
    void close() {
        answering.close();
    }

    @Test
    void a_reader_too_many_is_told_to_come_again_in_a_second() throws Exception {
        var failure = failure(_ -> NotShown.found("DEMO0001202608310001", new Look.Busy()));

        assertThat(Status.fromThrowable(failure).getCode())
                .isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        assertThat(problem(failure).getCode()).isEqualTo("BUSY");
        assertThat(problem(failure).getNextStep()).contains("second");
        var hint = StatusProto.fromThrowable(failure).getDetails(1).unpack(RetryInfo.class);
        assertThat(hint.getRetryDelay().getSeconds()).isEqualTo(1);
    }

    @Test
    void a_database_that_does_not_answer_is_no_defect() throws Exception {
        for (RuntimeException silent :
                new RuntimeException[] {
                    new LogUnreadable(new SQLException("no connection")),
                    new DataAccessResourceFailureException("no connection")
                }) {
            var failure =
                    failure(
                            _ -> {
                                throw silent;
                            });
            assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(Status.Code.UNAVAILABLE);
            assertThat(problem(failure).getCode()).isEqualTo("UNREACHABLE");
        }
    }

    private static Problem problem(Throwable failure) throws InvalidProtocolBufferException {
        return StatusProto.fromThrowable(failure).getDetails(0).unpack(Problem.class);
    }

    private Throwable failure(Answering.Reading reading) throws Exception {
        var heard = new CompletableFuture<Throwable>();
        answering.answer(
                new StreamObserver<Object>() {
                    @Override
                    public void onNext(Object answer) {
                        heard.completeExceptionally(new AssertionError("answered: " + answer));
                    }

                    @Override
                    public void onError(Throwable failure) {
                        heard.complete(failure);
                    }

                    @Override
                    public void onCompleted() {
                        heard.completeExceptionally(new AssertionError("completed"));
                    }
                },
                reading);
        return heard.get(10, TimeUnit.SECONDS);
    }
}

package io.yidan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.yidan.proto.carrier.v1.LegEventReceipt;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc;
import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.proto.carrier.v1.PostLegEventsRequest;
import io.yidan.proto.carrier.v1.PostLegEventsResponse;
import io.yidan.proto.tracking.v1.FindWaybillsRequest;
import io.yidan.proto.tracking.v1.FindWaybillsResponse;
import io.yidan.proto.tracking.v1.WaybillListServiceGrpc;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

/** An exchange that takes one token, and somebody who signs in at it and posts. */
@Timeout(60)
class LoginCommandTest {
    private static final String EVENT =
            """
            {"waybillNumber": "DEMO0001202608310001",
             "envelope": {"sourceSystem": "yard", "eventId": "1", "revision": "1",
                "classifier": "CLASSIFIER_ACTUAL",
                "eventTime": {"instant": {"at": "2026-09-07T05:40:00Z", "offsetMinutes": 480}},
                "place": {"scheme": "PLACE_SCHEME_UNLOCODE", "code": "CNCJS"}},
             "happening": {"arrived": {"moved": {"units": ["DEMU3000025"]}}}}
            """;
    private static final String TOKEN = token(4_102_444_800L);

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Server exchange;
    private String address;

    @BeforeEach
    void open() throws IOException {
        exchange =
                NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
                        .addService(new Lists())
                        .addService(new Events())
                        .intercept(new OneToken())
                        .build()
                        .start();
        address = "localhost:" + exchange.getPort();
    }

    @AfterEach
    void close() {
        exchange.shutdownNow();
    }

    @Test
    void a_token_that_holds_is_kept_for_its_owner_alone_and_never_printed() throws IOException {
        assertThat(typing(TOKEN, "login")).isEqualTo(Yidan.CLEAN);

        assertThat(out.toString()).contains("KZR at localhost:", "until 2100-01-01T00:00:00Z");
        assertThat(out + err.toString()).doesNotContain(TOKEN);
        assertThat(kept()).hasContent(TOKEN);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept())))
                .isEqualTo("rw-------");
    }

    @Test
    void what_the_exchange_does_not_take_is_not_kept() {
        assertThat(typing(token(4_102_444_801L), "login")).isEqualTo(Yidan.STOPPED);
        assertThat(kept()).doesNotExist();
    }

    @Test
    void what_is_no_token_or_is_over_is_told_before_anybody_is_asked() {
        exchange.shutdownNow();

        assertThat(typing("secret", "login")).isEqualTo(Yidan.USAGE);
        assertThat(typing(token(1_000_000_000L), "login")).isEqualTo(Yidan.USAGE);
        assertThat(typing("", "login")).isEqualTo(Yidan.USAGE);
        assertThat(err.toString())
                .contains("this is no token", "held until 2001-09-09", "no token came");
    }

    @Test
    void other_commands_speak_with_the_kept_token_until_it_is_taken_away() {
        typing(TOKEN, "login");
        assertThat(typing(EVENT, "post")).isEqualTo(Yidan.CLEAN);
        assertThat(out.toString()).contains("events 1, 1 accepted");

        assertThat(typing("", "logout")).isEqualTo(Yidan.CLEAN);
        assertThat(typing(EVENT, "post")).isEqualTo(Yidan.USAGE);
        assertThat(err.toString()).contains("run yidan login");
    }

    @Test
    void events_with_a_mistake_are_named_for_programmes_and_the_others_posted() {
        typing(TOKEN, "login");

        assertThat(typing(EVENT + EVENT.replace("\"yard\"", "\"the yard\""), "post", "--json"))
                .isEqualTo(Yidan.WRONG);
        assertThat(out.toString())
                .contains("{\"row\":2,\"column\":\"envelope.source_system\",\"value\":\"the yard\"")
                .contains("\"outcomes\":{\"accepted\":1}");
    }

    private int typing(String text, String command, String... more) {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try {
            var line =
                    Yidan.command()
                            .setOut(new PrintWriter(out, true))
                            .setErr(new PrintWriter(err, true));
            var args =
                    new String[] {
                        command, "--plaintext", "--exchange", address, "--settings", "" + folder
                    };
            return line.execute(
                    Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }

    private Path kept() {
        return folder.resolve("yidan/tokens/" + address.replace(':', '_'));
    }

    private static String token(long until) {
        var claims = "{\"party\":\"KZR\",\"exp\":" + until + "}";
        return "e30."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
    }

    private static final class OneToken implements ServerInterceptor {
        private static final Metadata.Key<String> WHO =
                Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            if (("Bearer " + TOKEN).equals(headers.get(WHO))) {
                return next.startCall(call, headers);
            }
            call.close(Status.UNAUTHENTICATED.withDescription("TOKEN_INVALID"), new Metadata());
            return new ServerCall.Listener<>() {};
        }
    }

    private static final class Lists extends WaybillListServiceGrpc.WaybillListServiceImplBase {
        @Override
        public void findWaybills(
                FindWaybillsRequest request, StreamObserver<FindWaybillsResponse> to) {
            to.onNext(FindWaybillsResponse.getDefaultInstance());
            to.onCompleted();
        }
    }

    private static final class Events extends LegEventServiceGrpc.LegEventServiceImplBase {
        @Override
        public StreamObserver<PostLegEventsRequest> postLegEvents(
                StreamObserver<PostLegEventsResponse> to) {
            return new StreamObserver<>() {
                @Override
                public void onNext(PostLegEventsRequest asked) {
                    to.onNext(
                            PostLegEventsResponse.newBuilder()
                                    .setItem(asked.getItem())
                                    .setReceipt(
                                            LegEventReceipt.newBuilder()
                                                    .setOutcome(Outcome.OUTCOME_ACCEPTED))
                                    .build());
                }

                @Override
                public void onError(Throwable why) {
                    to.onError(why);
                }

                @Override
                public void onCompleted() {
                    to.onCompleted();
                }
            };
        }
    }
}

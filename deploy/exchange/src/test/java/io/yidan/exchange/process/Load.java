package io.yidan.exchange.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;

import io.yidan.client.YidanClient;
import io.yidan.client.event.LegEvents;
import io.yidan.client.event.Places;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.carrier.v1.LegEventReceipt;
import io.yidan.proto.waybill.v1.ApproveWaybillRequest;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;
import io.yidan.proto.waybill.v1.IssueWaybillRequest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/**
 * Clients that post facts, each one after the other, all over the same waybills. What is not answered is sent again under
 * its key until it is; every answer is kept.
 */
final class Load implements AutoCloseable {
    private static final String BOX = "DEMU3000025";
    private static final String DRAFT =
            """
            {"request_id": "%s", "number_operator": "DEMO", "number_customer": "0001", "content": {
                "parties": [{"role": "PARTY_ROLE_SHIPPER", "party": "SHP"},
                    {"role": "PARTY_ROLE_CONSIGNEE", "party": "PLT"},
                    {"role": "PARTY_ROLE_OPERATOR", "party": "MTO"}],
                "cargo_lines": [{"line": 1, "description_en": "copper concentrate", "hs_code": "2603000090",
                    "gross_grams": 30680000, "net_grams": 28000000}],
                "units": [{"kind": "UNIT_KIND_CONTAINER", "id": "DEMU3000025"}],
                "legs": [{"leg": 1, "mode": "LEG_MODE_RAIL", "carrier": "KZR", "gauge_mm": 1520,
                    "from": {"scheme": "PLACE_SCHEME_UNLOCODE", "code": "KZBAH"},
                    "to": {"scheme": "PLACE_SCHEME_UNLOCODE", "code": "CNAKL"}}]}}
            """;

    /** The last answer to each key. */
    final Map<String, LegEventReceipt> answers = new ConcurrentHashMap<>();

    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> clients = new ArrayList<>();
    private final List<String> waybills;
    private volatile boolean over;

    Load(List<String> waybills) {
        this.waybills = waybills;
    }

    /** Waybills that are issued, so that facts are taken. */
    static List<String> issued(ExchangeProcess exchange, int count)
            throws InvalidProtocolBufferException {
        var numbers = new ArrayList<String>();
        try (var operator = exchange.client("MTO");
                var shipper = exchange.client("SHP")) {
            for (int n = 1; n <= count; n++) {
                var draft = DraftWaybillRequest.newBuilder();
                JsonFormat.parser().merge(DRAFT.formatted("draft:" + n), draft);
                var number = operator.waybills().draft(draft.build()).getWaybillNumber();
                shipper.waybills()
                        .approve(
                                ApproveWaybillRequest.newBuilder()
                                        .setWaybillNumber(number)
                                        .setRequestId("approve:" + n)
                                        .build());
                operator.waybills()
                        .issue(
                                IssueWaybillRequest.newBuilder()
                                        .setWaybillNumber(number)
                                        .setRequestId("issue:" + n)
                                        .build());
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** The n-th fact of this name: the box passed Sayak. */
    static LegEvent fact(String name, int n, String waybill) {
        return LegEvents.on(waybill)
                .fact("load", name + ":" + n)
                .at("2026-09-04T%02d:%02d:%02d+05:00".formatted(n / 3600 % 24, n / 60 % 60, n % 60))
                .place(Places.own("KZ-SAYAK"))
                .passed(BOX);
    }

    /** One client more, with keys of its own name, until the load is over or so many are posted. */
    Load client(String name, YidanClient client, int limit) {
        clients.add(Thread.ofVirtual().name(name).start(() -> post(name, client, limit)));
        return this;
    }

    /** Keys begun and answers to them must come to the same number when all is over. */
    Map<String, LegEventReceipt> end() throws InterruptedException {
        over = true;
        return await();
    }

    /** Waits until every client has posted all it should. */
    Map<String, LegEventReceipt> await() throws InterruptedException {
        for (var client : clients) {
            client.join(Duration.ofMinutes(5));
            assertThat(client.isAlive()).as("client " + client.getName()).isFalse();
        }
        assertThat(failures).isEmpty();
        return answers;
    }

    /** Waits for so many answers more than there are now; says how long it took. */
    Duration awaitMore(int more) throws InterruptedException {
        int known = answers.size();
        return await(() -> answers.size() >= known + more || !failures.isEmpty(), "answers");
    }

    /** Waits for something within a limit that is generous. */
    static Duration await(BooleanSupplier done, String what) throws InterruptedException {
        long begun = System.nanoTime();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime() - begun)
                    .as("waiting for " + what)
                    .isLessThan(Duration.ofSeconds(120).toNanos());
            Thread.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void close() {
        over = true;
        clients.forEach(Thread::interrupt);
    }

    private void post(String name, YidanClient client, int limit) {
        try {
            for (int n = 0; n < limit && !over; n++) {
                var waybill = waybills.get(n % waybills.size());
                answers.put(name + ":" + n, client.post(fact(name, n, waybill)));
            }
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }
}

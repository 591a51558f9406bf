package io.yidan.bench.freight;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;

import io.yidan.client.YidanClient;
import io.yidan.proto.waybill.v1.ApproveWaybillRequest;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;
import io.yidan.proto.waybill.v1.IssueWaybillRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Drafts, approves and issues waybills over the real doors; each is handed out once. */
public final class Waybills {
    private static final int ABREAST = 64;

    /** Numbers of one customer are given out one after the other, so there are as many customers as clerks. */
    private static final int CUSTOMERS_AT_ONCE = ABREAST;

    /** A number has four digits of serial for an operator and a customer on a day. */
    private static final int PER_CUSTOMER = 5_000;

    private static final String DRAFT =
            """
            {"number_operator": "DEMO", "content": {
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

    private final YidanClient operator;
    private final YidanClient shipper;
    private final DraftWaybillRequest draft = draft();
    private final String run = Long.toString(System.nanoTime(), 36);
    private final int firstCustomer = ThreadLocalRandom.current().nextInt(36 * 36 * 36);
    private final AtomicLong count = new AtomicLong();
    private final List<String> ready = new ArrayList<>();

    public Waybills(YidanClient operator, YidanClient shipper) {
        this.operator = operator;
        this.shipper = shipper;
    }

    /** What every waybill of the bench says: one box of concentrate on one leg; without a request id and a customer. */
    public static DraftWaybillRequest draft() {
        var model = DraftWaybillRequest.newBuilder();
        try {
            JsonFormat.parser().merge(DRAFT, model);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
        return model.build();
    }

    /** So many issued waybills that had no event yet. */
    public List<String> take(int number) throws InterruptedException {
        issue(number - ready.size());
        var taken = List.copyOf(ready.subList(0, number));
        ready.subList(0, number).clear();
        return taken;
    }

    private void issue(int more) throws InterruptedException {
        if (more <= 0) {
            return;
        }
        var left = new AtomicLong(more);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clerks = new ArrayList<Future<List<String>>>();
            for (int n = 0; n < Math.min(ABREAST, more); n++) {
                clerks.add(threads.submit(() -> issueWhile(left)));
            }
            for (var clerk : clerks) {
                ready.addAll(clerk.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("no waybills to post to", e.getCause());
        }
    }

    private List<String> issueWhile(AtomicLong left) {
        var issued = new ArrayList<String>();
        while (left.getAndDecrement() > 0) {
            issued.add(issueOne(count.getAndIncrement()));
        }
        return issued;
    }

    private String issueOne(long n) {
        String id = run + "-" + n;
        var answer =
                operator.waybills()
                        .draft(
                                draft.toBuilder()
                                        .setRequestId("draft-" + id)
                                        .setNumberCustomer(customer(n))
                                        .build());
        String number = answer.getWaybillNumber();
        shipper.waybills()
                .approve(
                        ApproveWaybillRequest.newBuilder()
                                .setWaybillNumber(number)
                                .setRequestId("approve-" + id)
                                .build());
        operator.waybills()
                .issue(
                        IssueWaybillRequest.newBuilder()
                                .setWaybillNumber(number)
                                .setRequestId("issue-" + id)
                                .build());
        return number;
    }

    private String customer(long n) {
        long batch = n / ((long) CUSTOMERS_AT_ONCE * PER_CUSTOMER);
        long customer =
                (firstCustomer + batch * CUSTOMERS_AT_ONCE + n % CUSTOMERS_AT_ONCE)
                        % (36 * 36 * 36 * 36);
        return String.format(
                        Locale.ROOT, "%4s", Long.toString(customer, 36).toUpperCase(Locale.ROOT))
                .replace(' ', '0');
    }
}

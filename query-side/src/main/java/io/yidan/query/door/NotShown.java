package io.yidan.query.door;

import io.yidan.proto.type.v1.Problem;
import io.yidan.query.read.Look;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A reader gets no answer, and this is why. */
public final class NotShown extends RuntimeException {
    private static final Logger LOG = LoggerFactory.getLogger(NotShown.class);
    private final ReadFault fault;
    private final String field;
    private final long reached;

    private NotShown(ReadFault fault, String field, String rule, long reached) {
        super(rule, null, false, false);
        this.fault = fault;
        this.field = field;
        this.reached = reached;
    }

    public static NotShown of(ReadFault fault, String field, String rule) {
        return new NotShown(fault, field, rule, -1);
    }

    /** Nobody has signed in. */
    public static NotShown noCaller() {
        return of(ReadFault.TOKEN_MISSING, "", "this needs a bearer token");
    }

    /** The view found; not shown otherwise, in words that do not tell foreign from unknown. */
    public static Look.Found found(String number, Look look) {
        return switch (look) {
            case Look.Found found -> found;
            case Look.NotFound _ -> throw notFound(number);
            case Look.Behind behind ->
                    throw new NotShown(
                            ReadFault.BEHIND,
                            "min_revision",
                            "revision %d is reached so far".formatted(behind.reached()),
                            behind.reached());
            case Look.Busy _ -> throw tooMany();
        };
    }

    public static NotShown tooMany() {
        return of(ReadFault.BUSY, "", "too many read at this moment");
    }

    /** The database does not answer, or not in its time; why is written down here, as no reader is told it. */
    public static NotShown unreachable(RuntimeException why) {
        LOG.warn("a reader gets no answer", why);
        return of(ReadFault.UNREACHABLE, "", "what is kept cannot be read at this moment");
    }

    public static NotShown notFound(String number) {
        return of(
                ReadFault.NOT_FOUND,
                "waybill_number",
                "there is no waybill " + number + ", or you cannot see it");
    }

    public static NotShown caseNotFound(String number) {
        return of(
                ReadFault.NOT_FOUND,
                "case_number",
                "there is no case " + number + ", or you cannot see it");
    }

    public static NotShown rulesNotFound(String version) {
        return of(ReadFault.NOT_FOUND, "version", "there are no rules of version " + version);
    }

    public ReadFault fault() {
        return fault;
    }

    /** The revision reached so far, if that is the reason; else -1. */
    public long reached() {
        return reached;
    }

    /** The same in the form all doors share. */
    public Problem problem() {
        return Problem.newBuilder()
                .setCode(fault.name())
                .setField(field)
                .setRule(getMessage())
                .setNextStep(fault.nextStep())
                .build();
    }
}

package io.yidan.command.axon.customs;

import io.yidan.eventstore.log.NumberRegister;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.decision.Stamp;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Gives out case numbers: C, the day in Beijing, the next serial of the day. */
public final class CaseNumbers {
    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private final NumberRegister register;
    private final InstantSource clock;

    public CaseNumbers(NumberRegister register, InstantSource clock) {
        this.register = register;
        this.clock = clock;
    }

    /** The number this request was given before. */
    Optional<CaseNumber> given(Stamp stamp) {
        return register.given(stamp.by().value(), name(stamp)).map(CaseNumbers::number);
    }

    /** Reserves a number for ever; empty when the day's serials are all given out. */
    Optional<CaseNumber> reserve(Stamp stamp) {
        return register.reserve(prefix(), stamp.by().value(), name(stamp)).map(CaseNumbers::number);
    }

    /** A number that is not given to anybody, to try a declaration out with. */
    CaseNumber example() {
        return new CaseNumber(prefix() + "0000");
    }

    private String prefix() {
        return "C"
                + LocalDate.ofInstant(clock.instant(), BEIJING)
                        .format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** Apart from the request ids of drafts. */
    private static String name(Stamp stamp) {
        return "declare " + stamp.request();
    }

    private static CaseNumber number(NumberRegister.Reserved reserved) {
        return new CaseNumber(reserved.prefix() + "%04d".formatted(reserved.serial()));
    }
}

package io.yidan.command.axon;

import io.yidan.eventstore.log.NumberRegister;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.WaybillNumber;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Gives out waybill numbers: operator, customer, the day in Beijing, and the next serial of the three. */
public final class Numbers {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private final NumberRegister register;
    private final Clock clock;

    public Numbers(NumberRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /**
     * Reserves a number for ever; the same request of the same party gets the same number, on any day. Empty when the
     * day's serials are all given out.
     */
    Optional<WaybillNumber> reserve(String operatorAndCustomer, PartyId party, RequestId request) {
        return register.reserve(prefix(operatorAndCustomer), party.value(), request.value())
                .map(reserved -> number(reserved.prefix(), reserved.serial()));
    }

    /** A number that is not given to anybody, to try a draft out with. */
    WaybillNumber example(String operatorAndCustomer) {
        return number(prefix(operatorAndCustomer), 0);
    }

    private String prefix(String operatorAndCustomer) {
        return operatorAndCustomer + LocalDate.now(clock.withZone(BEIJING)).format(DAY);
    }

    private static WaybillNumber number(String prefix, int serial) {
        return new WaybillNumber(prefix + "%04d".formatted(serial));
    }
}

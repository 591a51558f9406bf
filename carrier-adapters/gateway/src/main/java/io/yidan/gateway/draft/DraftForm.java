package io.yidan.gateway.draft;

import com.google.protobuf.InvalidProtocolBufferException;

import io.yidan.gateway.decide.FormTime;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.proto.type.v1.CargoLine;
import io.yidan.proto.type.v1.LegPlan;
import io.yidan.proto.type.v1.Unit;
import io.yidan.proto.type.v1.WaybillContent;
import io.yidan.proto.type.v1.ZonedInstant;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;

import org.springframework.util.MultiValueMap;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A new draft like an earlier waybill: the content of that one, and what was typed in its place.
 *
 * @param fields values by the names of the fields; those of a leg or a line of goods end in its number
 */
record DraftForm(MultiValueMap<String, String> fields) {
    private static final Set<String> NOT_TYPED = Set.of("request", "content");
    private static final BigDecimal GRAMS = BigDecimal.valueOf(1_000);

    Map<String, String> entered() {
        var all = new HashMap<String, String>();
        fields.forEach(
                (field, values) -> {
                    if (!field.startsWith("_") && !NOT_TYPED.contains(field)) {
                        all.put(field, String.join(" ", values).strip());
                    }
                });
        return all;
    }

    /** Number of the waybill it is like, to lead back to. */
    String like() {
        return text("like");
    }

    /** The request the wire would have brought. */
    DraftWaybillRequest asked() {
        return DraftWaybillRequest.newBuilder()
                .setRequestId(text("request"))
                .setNumberOperator(text("operator"))
                .setNumberCustomer(text("customer"))
                .setContent(content())
                .build();
    }

    private WaybillContent content() {
        var content = before();
        for (var line : content.getCargoLinesBuilderList()) {
            weigh(line);
        }
        for (var leg : content.getLegsBuilderList()) {
            plan(leg);
        }
        units(content);
        if (content.hasTerms()) {
            content.getTermsBuilder()
                    .setContractReference(text("contract"))
                    .setInvoiceReference(text("invoice"))
                    .setInsuranceReference(text("insurance"));
        }
        return content.build();
    }

    private WaybillContent.Builder before() {
        try {
            return WaybillContent.newBuilder()
                    .mergeFrom(Base64.getUrlDecoder().decode(text("content")));
        } catch (InvalidProtocolBufferException | IllegalArgumentException _) {
            throw NotAccepted.of(ErrorCode.FIELD_FORM, "content", "is as the page had it");
        }
    }

    private void weigh(CargoLine.Builder line) {
        int number = line.getLine();
        line.setPackages(Math.toIntExact(whole("packages" + number)));
        line.setGrossGrams(grams("gross" + number));
        line.setNetGrams(grams("net" + number));
    }

    private void plan(LegPlan.Builder leg) {
        int number = leg.getLeg();
        leg.clearPlannedDeparture().clearPlannedArrival();
        time("departure" + number, leg::setPlannedDeparture);
        time("arrival" + number, leg::setPlannedArrival);
        String carrier = text("carrier" + number);
        if (!carrier.equals(leg.getCarrier())) {
            leg.setCarrier(carrier).clearCarrierNameZh().clearCarrierNameEn();
        }
    }

    private void time(String field, Consumer<ZonedInstant> to) {
        if (!text(field).isEmpty()) {
            to.accept(FormTime.read(field, text(field)).getInstant());
        }
    }

    /** Of the kind of the first unit there was; what was there before keeps what is known of it. */
    private void units(WaybillContent.Builder content) {
        List<Unit> before = List.copyOf(content.getUnitsList());
        content.clearUnits();
        Arrays.stream(text("units").split("[\\s,，;；]+"))
                .filter(id -> !id.isEmpty())
                .map(id -> unit(id, before))
                .forEach(content::addUnits);
    }

    private static Unit unit(String id, List<Unit> before) {
        return before.stream()
                .filter(unit -> unit.getId().equals(id))
                .findFirst()
                .orElseGet(
                        () -> {
                            var like =
                                    before.isEmpty()
                                            ? Unit.getDefaultInstance()
                                            : before.getFirst();
                            return like.toBuilder().setId(id).clearTareGrams().build();
                        });
    }

    private long grams(String field) {
        try {
            return new BigDecimal(text(field)).multiply(GRAMS).longValueExact();
        } catch (NumberFormatException | ArithmeticException _) {
            throw NotAccepted.of(ErrorCode.FIELD_FORM, field, "is a weight in kg, such as 560000");
        }
    }

    private long whole(String field) {
        try {
            return Integer.parseInt(text(field));
        } catch (NumberFormatException _) {
            throw NotAccepted.of(ErrorCode.FIELD_FORM, field, "is a whole number");
        }
    }

    private String text(String field) {
        var told = fields.getFirst(field);
        return told == null ? "" : told.strip();
    }
}

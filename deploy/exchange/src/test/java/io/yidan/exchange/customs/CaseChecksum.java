package io.yidan.exchange.customs;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;

import io.yidan.proto.customs.v1.CaseView;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a case says whatever it is called and whenever it was told. Every field of the view counts, those that come later
 * too; only names of the case, of its waybills and of their units, and what follows from them, are put alike.
 */
final class CaseChecksum {
    /** How a step came in; says nothing of what it says. */
    private static final Set<String> TELLING = Set.of("recorded_at", "position", "request_id");

    private static final String OWN = "own";
    private final Set<String> names;

    private CaseChecksum(Set<String> names) {
        this.names = names;
    }

    /** As text, so that a difference can be read. */
    static String of(CaseView view) {
        var names = new HashSet<>(view.getWaybillNumbersList());
        names.add(view.getCaseNumber());
        names.add(view.getBasisSha256());
        view.getSupervision().getUnitsList().forEach(one -> names.add(one.getUnit()));
        names.remove("");
        var alike = new CaseChecksum(names).alike(view);
        return TextFormat.printer().escapingNonAscii(false).printToString(alike);
    }

    private Message alike(Message message) {
        var builder = message.toBuilder();
        message.getAllFields()
                .forEach(
                        (field, value) -> {
                            if (TELLING.contains(field.getName())) {
                                builder.clearField(field);
                            } else {
                                builder.setField(field, alike(field, value));
                            }
                        });
        return builder.build();
    }

    private Object alike(FieldDescriptor field, Object value) {
        if (value instanceof List<?> all) {
            List<Object> each = new ArrayList<>();
            all.forEach(one -> each.add(alike(field, one)));
            return each;
        }
        if (value instanceof Message message) {
            return alike(message);
        }
        return value instanceof String text && names.contains(text) ? OWN : value;
    }
}

package io.yidan.codec.request;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import io.yidan.codec.Canonical;
import io.yidan.waybill.value.Bytes;

import java.util.Set;

/**
 * Tells a repeat of a request from another one under its id: a hash over what is asked, left out the id itself, the
 * waybill's number, the revision it rests on, and what is personal.
 */
final class RequestHash {
    private static final Set<String> LEFT_OUT =
            Set.of("request_id", "waybill_number", "expected_revision");
    private static final Canonical CANONICAL =
            Canonical.leavingOut(
                    field ->
                            LEFT_OUT.contains(field.getName())
                                    && field.getContainingType().getName().endsWith("Request")
                                    && !meant(field));

    private RequestHash() {}

    /** A waybill named in a request about a customs case is what is asked, not who is asked. */
    private static boolean meant(FieldDescriptor field) {
        return field.getName().equals("waybill_number")
                && field.getContainingType().findFieldByName("case_number") != null;
    }

    /** The name of the request is part of it, so that an approval is not taken for an issue. */
    static Bytes of(Message request) {
        return CANONICAL.hashWithName(request);
    }
}

package io.yidan.cli.waybill;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;

import picocli.CommandLine.Option;

/** Whether a programme reads the answer, not a person. */
final class Json {
    @Option(
            names = "--json",
            description = "the whole answer, one line of protobuf's JSON for each message")
    private boolean asked;

    boolean asked() {
        return asked;
    }

    static String of(Message message) {
        try {
            return JsonFormat.printer().omittingInsignificantWhitespace().print(message);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.yidan.translators.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A file of messages is never held as a whole: what is read is at most a few buffers ahead of what is handed on. */
class FlatMemoryOfMessagesTest {
    private static final int MESSAGES = 50_000;
    private static final Limits WIDE = new Limits(1L << 40, MESSAGES, 5_000, 24, 1 << 18);
    private static final String TEXT = "说明 note ".repeat(20);

    @ParameterizedTest
    @EnumSource(Messages.Form.class)
    void reading_never_runs_ahead_by_more_than_a_few_buffers(Messages.Form form)
            throws IOException {
        boolean xml = form == Messages.Form.XML;
        var one =
                xml
                        ? "<M><Head><ID>1</ID></Head><Note>" + TEXT + "</Note></M>"
                        : "{\"Head\":{\"ID\":1},\"Note\":\"" + TEXT + "\"},";
        var file = new Endless(xml ? "<Ms>" : "{\"Ms\":[", one, xml ? "</Ms>" : "{}]}");
        long ahead = 0;
        long handedOn = 0;

        try (var messages = MessageFile.open(file, new Framing(Set.of("Ms"), false), WIDE)) {
            while (messages.next().isPresent()) {
                handedOn++;
                ahead = Math.max(ahead, file.given - handedOn * file.block.length);
            }
            assertThat(messages.form()).isEqualTo(form);
        }

        assertThat(handedOn).isEqualTo(xml ? MESSAGES : MESSAGES + 1);
        assertThat(ahead).isLessThan(300_000);
    }

    /** Makes the messages as they are asked for. */
    private static final class Endless extends InputStream {
        private final byte[] head;
        private final byte[] block;
        private final byte[] tail;
        private long given;

        private Endless(String head, String block, String tail) {
            this.head = head.getBytes(StandardCharsets.UTF_8);
            this.block = block.getBytes(StandardCharsets.UTF_8);
            this.tail = tail.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            long body = (long) MESSAGES * block.length;
            long place = given++ - head.length;
            if (place < 0) {
                return head[(int) (place + head.length)] & 0xFF;
            }
            if (place < body) {
                return block[(int) (place % block.length)] & 0xFF;
            }
            return place - body < tail.length ? tail[(int) (place - body)] & 0xFF : -1;
        }
    }
}

package io.yidan.translators;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.translators.mapping.Mapping;

import org.junit.jupiter.api.Test;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A file of a million rows is never in memory: counted is how far reading runs ahead of what was handed on. */
class FlatMemoryTest {
    private static final int ROWS = 1_000_000;
    private static final int BLOCK_ROWS = 100;
    private static final String GOOD =
            "5502,1,,,DEMU3000030,,,,45410,2026-09-07 18:24,SC-1,17390,,,28020,,,,,\n";
    private static final byte[] BLOCK =
            (GOOD + GOOD.replace("0030,", "0031,").repeat(BLOCK_ROWS - 1))
                    .getBytes(StandardCharsets.UTF_8);

    @Test
    void reading_never_runs_ahead_by_more_than_a_few_buffers() {
        var head = Samples.file("scale-1").getBytes(StandardCharsets.UTF_8);
        var file = new Endless(head);
        var handedOn = new AtomicLong();
        var ahead = new AtomicLong();
        var good = new AtomicLong();

        try (var rows =
                Translator.of(Mapping.shipped("scale-1")).read(file, Optional.of(Samples.SENT))) {
            rows.forEachOrdered(
                    result -> {
                        if (result instanceof RowResult.Translated) {
                            good.incrementAndGet();
                        }
                        long done =
                                head.length
                                        + handedOn.incrementAndGet() * BLOCK.length / BLOCK_ROWS;
                        ahead.accumulateAndGet(file.given - done, Math::max);
                    });
        }

        assertThat(handedOn).hasValue(ROWS);
        assertThat(good).hasValue(ROWS / BLOCK_ROWS);
        assertThat(ahead.get()).isLessThan(300_000);
    }

    /** Makes the rows as they are asked for. */
    private static final class Endless extends InputStream {
        private final byte[] head;
        private final long length;
        private long given;

        private Endless(byte[] head) {
            this.head = head;
            this.length = head.length + (long) ROWS / BLOCK_ROWS * BLOCK.length;
        }

        @Override
        public int read() {
            if (given >= length) {
                return -1;
            }
            byte b =
                    given < head.length
                            ? head[(int) given]
                            : BLOCK[(int) ((given - head.length) % BLOCK.length)];
            given++;
            return b & 0xFF;
        }
    }
}

package io.yidan.translators.file;

import io.yidan.translators.problem.Fault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Opens a file in the character set it is really in. A byte order mark decides; else the mapping; else the first
 * letters that are not ASCII, however late they come: they are UTF-8 if they can be, GB18030 otherwise.
 */
public final class Decoding {
    static final Charset GB18030 = Charset.forName("GB18030");
    private static final int HEAD = 1 << 10;

    private Decoding() {}

    public static Reader open(InputStream file, Optional<Charset> told) throws IOException {
        var head = file.readNBytes(HEAD);
        refuseOtherKinds(head);
        var all = new SequenceInputStream(new ByteArrayInputStream(head), file);
        var marked = byMark(head);
        if (marked.isPresent()) {
            all.skipNBytes(marked.get().equals(StandardCharsets.UTF_8) ? 3 : 2);
            return new StrictReader(all, marked);
        }
        return new StrictReader(all, told);
    }

    /** A character cut off at the end counts as possible. */
    static boolean possiblyUtf8(ByteBuffer bytes) {
        var chars = CharBuffer.allocate(bytes.remaining());
        return !StrictReader.strict(StandardCharsets.UTF_8).decode(bytes, chars, false).isError();
    }

    private static Optional<Charset> byMark(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (starts(head, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return starts(head, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static void refuseOtherKinds(byte[] head) throws FileUnfit {
        if (head.length == 0) {
            throw new FileUnfit(Fault.FILE_EMPTY, "the file is empty", "export it again");
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new FileUnfit(
                    Fault.FILE_KIND,
                    "the file is a workbook of the old kind (.xls)",
                    "open it and save it as .xlsx or as CSV");
        }
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        var bytes = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            bytes[i] = (byte) mark[i];
        }
        return Arrays.equals(head, 0, mark.length, bytes, 0, mark.length);
    }
}

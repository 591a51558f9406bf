package io.yidan.translators.file;

import io.yidan.translators.problem.Fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes without guessing: a byte the character set does not have ends the file with a clear word. If no character set
 * is given, ASCII is passed on until the first other letter, and the window that begins there decides.
 */
final class StrictReader extends Reader {
    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private final boolean undecided;
    private CharsetDecoder decoder;
    private int held;
    private boolean end;

    StrictReader(InputStream in, Optional<Charset> charset) {
        this.in = in;
        this.undecided = charset.isEmpty();
        this.decoder = charset.map(StrictReader::strict).orElse(null);
    }

    static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        var chars = CharBuffer.wrap(to, offset, length);
        while (chars.position() == 0) {
            if (bytes.remaining() < 8 && !(end && held == 0)) {
                refill();
            }
            boolean last = end && held == 0;
            if (last && !bytes.hasRemaining()) {
                return -1;
            }
            var decoding = decoder == null ? strict(StandardCharsets.US_ASCII) : decoder;
            if (decoding.decode(bytes, chars, last).isError()) {
                throw wrong(decoding.charset());
            }
        }
        return chars.position();
    }

    private void refill() throws IOException {
        bytes.limit(bytes.limit() + held).compact();
        int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
        end = bytes.position() + read < bytes.capacity();
        bytes.position(bytes.position() + read).flip();
        held = 0;
        if (decoder == null) {
            decide();
        }
    }

    private void decide() {
        int ascii = bytes.position();
        while (ascii < bytes.limit() && bytes.get(ascii) >= 0) {
            ascii++;
        }
        if (ascii == bytes.position() && ascii < bytes.limit()) {
            boolean utf8 = Decoding.possiblyUtf8(bytes.duplicate());
            decoder = strict(utf8 ? StandardCharsets.UTF_8 : Decoding.GB18030);
        } else {
            held = bytes.limit() - ascii;
            bytes.limit(ascii);
        }
    }

    private FileUnfit wrong(Charset charset) {
        return new FileUnfit(
                Fault.ENCODING,
                "the file is not written in " + charset.name(),
                undecided
                        ? "save it as UTF-8 or GB18030"
                        : "save it so, or set file.encoding of the mapping to detect");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

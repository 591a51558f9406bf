package io.yidan.translators.customs.tree;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends a file that is too long, or one piece of it, before it fills the memory. */
final class MeteredReader extends FilterReader {
    private final Limits limits;
    private long all;
    private long sinceLastPiece;

    MeteredReader(Reader in, Limits limits) {
        super(in);
        this.limits = limits;
    }

    /** What is read from now on belongs to another piece. */
    void pieceBegins() {
        sinceLastPiece = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(1);
        return c;
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        int read = super.read(to, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        all += read;
        sinceLastPiece += read;
        if (all > limits.characters()) {
            throw Limits.tooLarge("a file has at most " + limits.characters() + " characters");
        }
        if (sinceLastPiece > limits.between()) {
            throw Limits.tooLarge(
                    "a text, tag or comment has at most " + limits.between() + " characters");
        }
    }
}

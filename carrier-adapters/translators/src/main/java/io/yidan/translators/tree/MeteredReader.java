package io.yidan.translators.tree;

import io.yidan.translators.file.CountingReader;

import java.io.IOException;
import java.io.Reader;

/** Ends a file that is too long, or one piece of it, before it fills the memory. */
final class MeteredReader extends CountingReader {
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
    protected void count(int read) throws IOException {
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

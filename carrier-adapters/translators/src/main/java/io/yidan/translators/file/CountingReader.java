package io.yidan.translators.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts what is read, so that something without an end can be stopped before it fills the memory. */
public abstract class CountingReader extends FilterReader {

    protected CountingReader(Reader in) {
        super(in);
    }

    /** So many more characters were read; throws if they are too many. */
    protected abstract void count(int more) throws IOException;

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
}

package io.yidan.translators.workbook;

import io.yidan.translators.file.FileUnfit;
import io.yidan.translators.problem.Fault;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with FileUnfit when more comes than may; counting can begin anew, at each row for instance. */
final class LimitedStream extends FilterInputStream {
    private final long most;
    private final String rule;
    private long come;

    LimitedStream(InputStream in, long most, String rule) {
        super(in);
        this.most = most;
        this.rule = rule;
    }

    void beginAnew() {
        come = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(1);
        return read;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int read = super.read(to, offset, length);
        count(read);
        return read;
    }

    private void count(int read) throws FileUnfit {
        come += read;
        if (come > most) {
            throw tooLarge(rule);
        }
    }

    static FileUnfit tooLarge(String rule) {
        return new FileUnfit(
                Fault.FILE_TOO_LARGE,
                rule,
                "copy the rows to a new workbook, or save the sheet as CSV");
    }
}

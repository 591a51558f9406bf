package io.yidan.gateway.files;

import io.yidan.access.Caller;

import java.io.IOException;

/** Takes in what a carrier's own system has exported, in the name of who sends it. */
public interface FileIntake {

    /**
     * Keeps the file and begins to read it; gives the number under which its report is found. Refused with LAYOUT_UNKNOWN,
     * FILE_MISSING, TRY_IMPOSSIBLE, or BUSY while too many files are being read.
     */
    String take(Caller by, Upload file) throws IOException;
}

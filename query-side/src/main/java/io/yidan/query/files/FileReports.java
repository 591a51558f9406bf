package io.yidan.query.files;

import io.yidan.access.Caller;

import java.util.List;
import java.util.Optional;

/** What became of the files that were sent; who keeps them says for how long. */
public interface FileReports {

    /** The layouts in which files can be read, by name. */
    List<String> layouts();

    /** Files of this party, the last one first. */
    List<FileReport> of(Caller caller);

    /** One of them; nothing if there is none, or it is somebody else's. */
    default Optional<FileReport> of(Caller caller, String id) {
        return of(caller).stream().filter(report -> report.id().equals(id)).findFirst();
    }

    /** The receipts of its messages; nothing as long as it is read, if it holds none, or if it is somebody else's. */
    Optional<FileReceipt> receipt(Caller caller, String id);
}

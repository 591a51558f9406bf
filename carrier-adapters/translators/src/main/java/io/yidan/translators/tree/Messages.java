package io.yidan.translators.tree;

import io.yidan.translators.file.FileUnfit;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The messages of a file, one after the other and never more than one in memory. */
public interface Messages extends Closeable {

    /** The next one; none at the end of a file that is whole. Throws {@link FileUnfit} for one that is not in order. */
    Optional<Element> next() throws IOException;

    /** How it is written. */
    Form form();

    /** In which form messages and their answers are written. */
    enum Form {
        XML,
        JSON
    }
}

package io.yidan.gateway.files;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file as it comes in.
 *
 * @param layout how it is to be read: the name of a mapping
 * @param name what its sender calls it; some say by it when it was sent
 * @param tryOnly whether it is only asked what would come of it
 */
public record Upload(String layout, String name, boolean tryOnly, Content content) {

    /** What is in it. Read once. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}

package io.yidan.translators.tree;

import io.yidan.translators.file.FileUnfit;
import io.yidan.translators.problem.Fault;

/**
 * How much a file of messages may hold, so that no file fills the memory.
 *
 * @param characters in the whole file
 * @param messages in one file
 * @param elements in one message, attributes counted
 * @param depth how many elements stand in each other
 * @param between characters in one piece: a text, a tag with its attributes, a comment
 */
public record Limits(long characters, int messages, int elements, int depth, int between) {
    public static final Limits USUAL = new Limits(16 << 20, 1_000, 5_000, 24, 1 << 18);

    static FileUnfit tooLarge(String rule) {
        return new FileUnfit(Fault.FILE_TOO_LARGE, rule, "send it in several files");
    }

    /** More messages than a file may hold. */
    public static FileUnfit tooMany(int messages) {
        return tooMany("a file has at most " + messages + " messages");
    }

    static FileUnfit tooMany(String rule) {
        return new FileUnfit(Fault.TOO_MANY, rule, "send it in several files");
    }

    static FileUnfit tooDeep(int depth) {
        return new FileUnfit(
                Fault.TOO_DEEP,
                "elements stand in each other more than " + depth + " deep",
                "write the message by its layout");
    }
}

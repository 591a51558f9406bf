package io.yidan.translators.yaml;

/** One mistake in a mapping file: where it stands, what is wrong and what may stand there. */
public record MappingError(String file, int line, String key, String wrong, String allowed) {
    @Override
    public String toString() {
        return file
                + ":"
                + line
                + ": "
                + (key.isEmpty() ? "" : key + ": ")
                + wrong
                + (allowed.isEmpty() ? "" : "; allowed: " + allowed);
    }
}

package io.yidan.gateway.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/** The sentences of every code in one language: what is wrong, why it comes to that, what to do now. */
public final class ErrorTexts {
    public static final ErrorTexts ENGLISH = new ErrorTexts("/errors_en.properties");
    public static final ErrorTexts CHINESE = new ErrorTexts("/errors_zh.properties");
    private final Properties sentences = new Properties();

    private ErrorTexts(String file) {
        try (var in = ErrorTexts.class.getResourceAsStream(file)) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String wrong(ErrorCode code) {
        return sentences.getProperty(code + ".wrong");
    }

    public String cause(ErrorCode code) {
        return sentences.getProperty(code + ".cause");
    }

    public String next(ErrorCode code) {
        return sentences.getProperty(code + ".next");
    }

    Set<String> keys() {
        return sentences.stringPropertyNames();
    }
}

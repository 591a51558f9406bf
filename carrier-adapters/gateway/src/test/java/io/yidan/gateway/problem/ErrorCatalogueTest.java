package io.yidan.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ErrorCatalogueTest {
    private static final Path PAGE = Path.of("../../docs/errors.md");

    @Test
    void every_code_has_its_sentences_in_both_languages_and_none_is_left_over() {
        var keys =
                Arrays.stream(ErrorCode.values())
                        .flatMap(
                                code -> Stream.of(code + ".wrong", code + ".cause", code + ".next"))
                        .collect(Collectors.toSet());

        assertThat(ErrorTexts.ENGLISH.keys()).isEqualTo(keys);
        assertThat(ErrorTexts.CHINESE.keys()).isEqualTo(keys);
    }

    @Test
    void the_page_says_what_the_code_says() throws IOException {
        if (Boolean.getBoolean("errors.write")) {
            Files.writeString(PAGE, ErrorCatalogue.page());
        }

        assertThat(Files.readString(PAGE))
                .as(
                        "docs/errors.md is old; write it anew with -Dtest=ErrorCatalogueTest"
                                + " -Derrors.write=true")
                .isEqualTo(ErrorCatalogue.page());
    }
}

package io.yidan.query.page.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.owed.Rule;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** docs/rules.md has the words in which the pages say what is owed. */
class RulesWordingTest {
    private static final Path PAGE = Path.of("../docs/rules.md");
    private static final Words ZH = Words.in(Language.ZH);
    private static final Words EN = Words.in(Language.EN);

    @Test
    void the_sentences_of_the_page_stand_with_their_rules() throws IOException {
        var rows =
                Files.readAllLines(PAGE).stream()
                        .dropWhile(line -> !line.startsWith("## 句子"))
                        .skip(1)
                        .takeWhile(line -> !line.startsWith("## "))
                        .filter(line -> line.startsWith("| R-"))
                        .toList();

        assertThat(rows)
                .containsExactlyElementsOf(
                        Arrays.stream(Rule.values()).map(RulesWordingTest::row).toList());
    }

    private static String row(Rule rule) {
        return "| "
                + String.join(
                        " | ",
                        List.of(
                                rule.id(),
                                ZH.say("lacking." + rule.name(), "{0}"),
                                ZH.say("act." + rule.act().name()),
                                EN.say("lacking." + rule.name(), "{0}"),
                                EN.say("act." + rule.act().name())))
                + " |";
    }
}

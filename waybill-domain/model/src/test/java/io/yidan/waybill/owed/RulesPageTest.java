package io.yidan.waybill.owed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/** docs/rules.md says of every rule what the code says. */
class RulesPageTest {
    private static final Path PAGE = Path.of("../../docs/rules.md");
    private static final int WHO = 3;
    private static final int ACT = 4;
    private static final int CLOCK = 5;

    @Test
    void the_table_for_programs_is_the_code() throws IOException {
        assertThat(table("## For programs"))
                .containsExactlyElementsOf(
                        Arrays.stream(Rule.values())
                                .map(
                                        rule ->
                                                List.of(
                                                        rule.id(),
                                                        rule.name(),
                                                        rule.debtor().name(),
                                                        rule.act().name(),
                                                        rule.clock().name()))
                                .toList());
    }

    @Test
    void both_languages_tell_every_rule_in_the_order_of_its_weight() throws IOException {
        for (var language : List.of("## 中文", "## English")) {
            var rows = table(language);
            assertThat(rows)
                    .extracting(List::getFirst)
                    .containsExactly(
                            Arrays.stream(Rule.values()).map(Rule::id).toArray(String[]::new));
            assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(6).doesNotContain(""));
        }
    }

    @Test
    void one_debtor_one_act_and_one_clock_have_one_wording_each() throws IOException {
        for (var language : List.of("## 中文", "## English")) {
            var rows = table(language);
            oneWording(rows, WHO, Rule::debtor);
            oneWording(rows, ACT, Rule::act);
            oneWording(rows, CLOCK, Rule::clock);
        }
    }

    @Test
    void ids_are_numbers_in_a_row() {
        assertThat(Rule.values())
                .allSatisfy(rule -> assertThat(rule.id()).matches("R-[0-9]{2}"))
                .extracting(Rule::id)
                .doesNotHaveDuplicates();
    }

    private static <T> void oneWording(
            List<List<String>> rows, int column, Function<Rule, T> property) {
        var wording = new HashMap<T, String>();
        for (int i = 0; i < rows.size(); i++) {
            var words = rows.get(i).get(column);
            var before = wording.putIfAbsent(property.apply(Rule.values()[i]), words);
            assertThat(words).as(rows.get(i).getFirst()).isEqualTo(before == null ? words : before);
        }
        assertThat(wording.values()).doesNotHaveDuplicates();
    }

    /** The rows of the first table below a heading. */
    private static List<List<String>> table(String heading) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| R-"))
                .map(line -> line.substring(2, line.length() - 2))
                .map(line -> List.of(line.split(" \\| ", -1)))
                .toList();
    }
}

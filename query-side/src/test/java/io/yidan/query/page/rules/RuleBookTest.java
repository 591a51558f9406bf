package io.yidan.query.page.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.page.words.Language;
import io.yidan.waybill.owed.Rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;

class RuleBookTest {

    @ParameterizedTest
    @EnumSource
    void every_rule_by_which_something_is_owed_is_told_in_full(Language language) {
        var book = RuleBook.in(language);

        assertThat(book.rules())
                .extracting(RuleBook.Text::id)
                .containsExactlyElementsOf(Arrays.stream(Rule.values()).map(Rule::id).toList());
        assertThat(book.rules())
                .allSatisfy(
                        rule -> {
                            assertThat(rule.name()).isNotBlank();
                            assertThat(rule.condition()).isNotBlank();
                            assertThat(rule.debtor()).isNotBlank();
                            assertThat(rule.act()).isNotBlank();
                            assertThat(rule.clock()).isNotBlank();
                        });
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_is_called_by_its_name_in_the_language_of_the_page(Language language) {
        assertThat(RuleBook.in(language).name("R-03"))
                .isEqualTo(language == Language.ZH ? "超过计划停站" : "planned stop exceeded");
        assertThat(RuleBook.in(language).name("R-99")).isEmpty();
    }
}

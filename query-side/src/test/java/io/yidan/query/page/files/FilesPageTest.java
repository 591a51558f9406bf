package io.yidan.query.page.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yidan.query.files.FileReport;
import io.yidan.query.page.words.Language;
import io.yidan.query.page.words.Words;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

class FilesPageTest {
    private static final Instant NOW = Instant.parse("2026-09-07T10:20:00Z");
    private static final FileReport BEGUN = FileReport.begun("7", "磅单.csv", "scale-1", true, NOW);

    @Test
    void while_a_file_is_read_the_page_says_how_far() {
        var page = page(BEGUN.at(1_200, 1_100, 1_000), Language.EN);

        assertThat(page.headline()).isEqualTo("Reading: 1,200 rows read, 1,000 events answered");
        assertThat(page.sign()).isEqualTo("now");
    }

    @Test
    void what_is_wrong_is_told_in_the_readers_language_with_the_rule_beside() {
        var page = page(ended(List.of(wrong("NUMBER_FORM", "is a number"))), Language.ZH);

        assertThat(page.headline()).isEqualTo("1 处要改");
        assertThat(page.lines())
                .extracting(FilesPage.Line::where, FilesPage.Line::sentence, FilesPage.Line::detail)
                .containsExactly(tuple("12", "不是规定的数字，只写数字，不写单位", "is a number; write digits"));
    }

    @Test
    void a_fault_without_a_sentence_of_its_own_is_told_by_its_rule() {
        var page = page(ended(List.of(wrong("NEW_FAULT", "is so"))), Language.ZH);

        assertThat(page.lines().getFirst().sentence()).isEqualTo("is so; write digits");
        assertThat(page.lines().getFirst().detail()).isEmpty();
    }

    @Test
    void only_what_there_is_is_counted() {
        var page = page(ended(List.of()), Language.EN);

        assertThat(page.counts())
                .extracting(FilesPage.Count::number, FilesPage.Count::text)
                .containsExactly(
                        tuple(20L, "rows"),
                        tuple(15L, "new"),
                        tuple(4L, "fit no waybill yet"),
                        tuple(1L, "rows not understood"));
    }

    @Test
    void of_messages_messages_are_counted() {
        var page = page(ended(List.of(), "xml"), Language.EN);

        assertThat(page.counts())
                .extracting(FilesPage.Count::text)
                .contains("messages", "messages not understood");
    }

    @Test
    void a_file_that_was_not_read_to_its_end_says_so_before_all_else() {
        var page = page(ended(List.of()).stoppedBy("UNREACHABLE"), Language.EN);

        assertThat(page.headline()).isEqualTo("Stopped before the end");
        assertThat(page.sign()).isEqualTo("stop");
    }

    @Test
    void the_list_of_faults_is_a_file_that_no_spreadsheet_reckons_with() {
        var formula = new FileReport.Wrong(0, "", "=1+1", "CELL_FORMULA", "a, b", "c");

        assertThat(new WrongCsv(page(ended(List.of(formula)), Language.EN)).text())
                .isEqualTo(
                        "\uFEFFRow,Column,What stands there,\"What is wrong, what to"
                                + " do\",Detail,Code\r\n"
                                + "file,,'=1+1,Formula,\"a, b; c\",CELL_FORMULA\r\n");
    }

    private static FileReport.Wrong wrong(String fault, String rule) {
        return new FileReport.Wrong(12, "毛重(kg)", "45吨", fault, rule, "write digits");
    }

    private static FileReport ended(List<FileReport.Wrong> wrong) {
        return ended(wrong, "");
    }

    private static FileReport ended(List<FileReport.Wrong> wrong, String receipt) {
        return new FileReport(
                "7",
                "磅单.csv",
                "scale-1",
                true,
                NOW,
                false,
                20,
                0,
                1,
                19,
                19,
                Map.of("ACCEPTED", 15L, "UNMATCHED", 4L),
                0,
                wrong,
                0,
                "",
                receipt);
    }

    private static FilesPage page(FileReport report, Language language) {
        return new FilesPage(report, Words.in(language), NOW);
    }
}

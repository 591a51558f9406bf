package io.yidan.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.exchange.demo.MoreWaybills;
import io.yidan.exchange.demo.OncePlayed;
import io.yidan.exchange.demo.OncePlayed.Played;
import io.yidan.exchange.demo.PlayedJourney;
import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.translators.RowResult;
import io.yidan.translators.Translator;
import io.yidan.translators.mapping.Mapping;
import io.yidan.translators.post.Asking;
import io.yidan.translators.post.Posting;
import io.yidan.translators.post.Report;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ten thousand rows, five hundred of them bad in twelve ways: told all at once, the others kept, put right later. */
@Timeout(300)
@ExtendWith(OncePlayed.class)
class LargeFileTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final int BAD = YardList.ROWS / YardList.SPOILT_EVERY;

    private final PlayedJourney exchange;
    private final Translator translator;

    LargeFileTest(Played played) throws IOException, URISyntaxException {
        exchange = played.exchange();
        var mapping = LargeFileTest.class.getResource("/files/yard-1.yaml").toURI();
        translator = Translator.of(Mapping.load(Path.of(mapping)));
    }

    @Test
    void as_csv_in_gbk() {
        var list = YardList.good("C", MoreWaybills.issued(exchange, 24, 400));

        goesThrough(list.spoilt().csv(GBK), list.csv(GBK));
    }

    @Test
    void as_a_workbook() {
        var list = YardList.good("W", MoreWaybills.issued(exchange, 34, 400));

        goesThrough(list.spoilt().workbook(), list.workbook());
    }

    private void goesThrough(byte[] spoilt, byte[] corrected) {
        long before = exchange.events();
        var asked = ask(spoilt);
        assertThat(exchange.events()).isEqualTo(before);
        namesEveryBadRow(asked);

        var posted = post(spoilt);
        namesEveryBadRow(posted);
        long kept = exchange.events();
        assertThat(kept - before).isEqualTo(YardList.ROWS - BAD);

        assertThat(post(spoilt).outcomes())
                .isEqualTo(Map.of(Outcome.OUTCOME_DUPLICATE, (long) YardList.ROWS - BAD));
        assertThat(exchange.events()).isEqualTo(kept);

        var again = post(corrected);
        assertThat(again.clean()).isTrue();
        assertThat(again.outcomes())
                .isEqualTo(
                        Map.of(
                                Outcome.OUTCOME_DUPLICATE,
                                (long) YardList.ROWS - BAD,
                                Outcome.OUTCOME_ACCEPTED,
                                (long) BAD));
        assertThat(exchange.events()).isEqualTo(before + YardList.ROWS);
    }

    private static void namesEveryBadRow(Report report) {
        assertThat(report.stopped()).isEmpty();
        assertThat(report.rows()).isEqualTo(YardList.ROWS);
        assertThat(report.bad()).isEqualTo(BAD);
        assertThat(report.outcomes())
                .as(() -> report.refused() + " refused, the last " + report.problems().getLast())
                .isEqualTo(Map.of(Outcome.OUTCOME_ACCEPTED, (long) YardList.ROWS - BAD));
        var named = report.problems().stream().map(LargeFileTest::rowAndFault).toList();
        assertThat(named).isEqualTo(spoiltRows());
        assertThat(report.problems().stream().map(RowProblem::fault).distinct()).hasSize(12);
        assertThat(report.problems())
                .allSatisfy(
                        problem -> {
                            assertThat(problem.column().isEmpty())
                                    .isEqualTo(problem.fault() == Fault.ROW_LENGTH);
                            assertThat(problem.rule()).isNotEmpty();
                            assertThat(problem.fix()).isNotEmpty();
                        });
    }

    /** As a spreadsheet counts: the headings are row 1. */
    private static List<String> spoiltRows() {
        return IntStream.range(0, YardList.ROWS)
                .filter(row -> YardList.spoiltAs(row) != null)
                .mapToObj(row -> row + 2 + " " + YardList.spoiltAs(row))
                .toList();
    }

    private static String rowAndFault(RowProblem problem) {
        return problem.row() + " " + problem.fault();
    }

    private Report ask(byte[] file) {
        try (var client = exchange.as("PLT")) {
            return Asking.of(client).ask(rows(file));
        }
    }

    private Report post(byte[] file) {
        try (var client = exchange.as("PLT")) {
            return Posting.over(client).post(rows(file));
        }
    }

    private Stream<RowResult> rows(byte[] file) {
        return translator.read(new ByteArrayInputStream(file), Optional.empty());
    }
}

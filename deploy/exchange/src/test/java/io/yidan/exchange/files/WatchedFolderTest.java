package io.yidan.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.access.Caller;
import io.yidan.exchange.demo.MoreWaybills;
import io.yidan.exchange.demo.OncePlayed;
import io.yidan.exchange.demo.OncePlayed.Played;
import io.yidan.exchange.demo.PlayedJourney;
import io.yidan.waybill.id.PartyId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;

/** Files dropped in a folder are read when they are whole, and put away with what became of them. */
@Timeout(300)
@ExtendWith(OncePlayed.class)
class WatchedFolderTest {
    private static final String HEADINGS = "磅单号,版本,车牌号,箱号,毛重(kg),毛重时间,毛重衡号,皮重(kg),净重(kg)\n";

    private final PlayedJourney exchange;
    private final WatchedFolder watched;
    @TempDir private static Path folder;

    WatchedFolderTest(Played played) {
        exchange = played.exchange();
        watched = watching(folder);
    }

    @Test
    void a_file_in_order_is_posted_once_it_stands_still_and_put_under_done_with_its_report()
            throws IOException {
        var box = MoreWaybills.issued(exchange, 44, 1).getFirst();
        var file = Files.writeString(folder.resolve("slips.csv"), HEADINGS);
        watched.look();
        Files.writeString(file, slip("9101", box), StandardOpenOption.APPEND);
        long before = exchange.events();
        watched.look();
        assertThat(exchange.events()).isEqualTo(before);
        assertThat(file).exists();

        watched.look();

        assertThat(exchange.events()).isEqualTo(before + 1);
        assertThat(file).doesNotExist();
        assertThat(names("done")).anyMatch(name -> name.endsWith("-slips.csv"));
        assertThat(report("done", "slips.csv.report.txt"))
                .contains("rows 1: 1 translated, 0 skipped, 0 bad", "events 1, 1 accepted");
    }

    @Test
    void
            a_file_with_something_wrong_is_put_under_failed_with_what_to_do_and_its_good_rows_are_kept()
                    throws IOException {
        var box = MoreWaybills.issued(exchange, 45, 1).getFirst();
        Files.writeString(
                folder.resolve("bad.csv"),
                HEADINGS + slip("9102", box) + slip("9103", "DEMU3000031"));
        long before = exchange.events();

        watched.look();
        watched.look();

        assertThat(exchange.events()).isEqualTo(before + 1);
        assertThat(report("failed", "bad.csv.report.csv"))
                .anyMatch(line -> line.startsWith("3,箱号,DEMU3000031,CHECK_DIGIT,"));
        assertThat(report("failed", "bad.csv.report.txt")).isNotEmpty();
    }

    @Test
    void a_file_dropped_again_adds_nothing_and_does_not_take_the_place_of_the_first()
            throws IOException {
        var box = MoreWaybills.issued(exchange, 46, 1).getFirst();
        for (int i = 0; i < 2; i++) {
            Files.writeString(folder.resolve("again.csv"), HEADINGS + slip("9104", box));
            watched.look();
            watched.look();
        }

        assertThat(names("done")).filteredOn(name -> name.endsWith("-again.csv")).hasSize(2);
        assertThat(report("done", "again.csv.report.txt")).contains("events 1, 1 duplicate");
    }

    @Test
    void a_link_to_a_file_elsewhere_is_not_followed(@TempDir Path elsewhere) throws IOException {
        var foreign = Files.writeString(elsewhere.resolve("foreign.csv"), HEADINGS);
        var link = Files.createSymbolicLink(folder.resolve("link.csv"), foreign);

        watched.look();
        watched.look();

        assertThat(link).exists();
        assertThat(foreign).exists();
        Files.delete(link);
    }

    @Test
    void a_file_that_cannot_be_put_away_does_not_keep_the_others_waiting() throws IOException {
        var box = MoreWaybills.issued(exchange, 47, 1).getFirst();
        var own = Files.createDirectory(folder.resolve("own"));
        var stuck = watching(own);
        Files.writeString(own.resolve("failed"), "a file where a folder should be");
        Files.writeString(own.resolve("a.csv"), HEADINGS + slip("9105", "DEMU3000031"));
        var good = Files.writeString(own.resolve("b.csv"), HEADINGS + slip("9106", box));

        stuck.look();
        stuck.look();

        assertThat(own.resolve("a.csv")).exists();
        assertThat(good).doesNotExist();
    }

    @Test
    void what_a_program_has_not_finished_naming_is_left_alone() throws IOException {
        var hidden = Files.writeString(folder.resolve(".slips.csv.part"), HEADINGS);

        watched.look();
        watched.look();

        assertThat(hidden).exists();
    }

    private WatchedFolder watching(Path path) {
        return new WatchedFolder(
                path,
                new Caller(new PartyId("PLT")),
                exchange.bean(Layouts.class).of("scale-1").orElseThrow(),
                exchange.bean(Reading.class),
                Clock.systemUTC());
    }

    private static String slip(String number, String box) {
        return number + ",1,," + box + ",45260,2026-09-24 01:09,SC-1,17380,27880\n";
    }

    private static List<String> names(String under) throws IOException {
        try (var files = Files.list(folder.resolve(under))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** The last one of this name. */
    private static List<String> report(String under, String name) throws IOException {
        var newest =
                names(under).stream().filter(one -> one.endsWith("-" + name)).sorted().toList();
        return Files.readAllLines(folder.resolve(under).resolve(newest.getLast()));
    }
}

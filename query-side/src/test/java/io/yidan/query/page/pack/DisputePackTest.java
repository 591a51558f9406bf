package io.yidan.query.page.pack;

import static io.yidan.waybill.testing.JourneyA.CNR;
import static io.yidan.waybill.testing.JourneyA.MTO;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.page.Told;
import io.yidan.query.page.history.TwentyBoxes;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Language;
import io.yidan.waybill.decision.HandoverRemark;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.happening.Condition.SealState;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Times;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class DisputePackTest {
    private static final Instant NOW = Instant.parse("2026-09-16T02:00:00Z");
    private static final String SHORT_BOX = "DEMU3000088";

    @Test
    void a_corrected_slip_stands_beside_the_one_it_corrects() throws Exception {
        var slips = journey(Language.EN).rows("slips.csv", "PLT:scale:5512");

        assertThat(slips)
                .hasSize(2)
                .anySatisfy(row -> assertThat(row).contains("27560", ",1,,\"older version, corr"))
                .anySatisfy(row -> assertThat(row).contains("27740", ",2,C-", ",stands,"));
    }

    @Test
    void the_short_box_and_the_whole_lot_are_compared_with_what_was_declared() throws Exception {
        var pack = pack(scene(io.yidan.waybill.testing.TwentyBoxes.weighed(), Language.EN));

        assertThat(pack.rows("weights.csv", "Weighbridge," + SHORT_BOX))
                .containsExactly(
                        "Fukang smelter,Weighbridge,DEMU3000088,27240,25028,8.12,measured"
                                + " there,-780,-2.78,-610,-2.38,yes");
        assertThat(pack.rows("weights.csv", "Weighbridge,all 20 of 20"))
                .singleElement()
                .asString()
                .contains(",556920,511698,8.12,measured there,-3080,-0.550,-702,-0.137,");
        assertThat(pack.text("README.txt")).contains("DEMU 300008 8 lacks 610");
    }

    @Test
    void a_seal_that_reads_differently_stands_with_what_does_not_fit_and_what_replaced_it()
            throws Exception {
        var seals = journey(Language.EN).rows("seals.csv", SHORT_BOX);

        assertThat(seals)
                .anySatisfy(row -> assertThat(row).contains(",read,", ",SEAL_DIFFERS,"))
                .anySatisfy(row -> assertThat(row).contains(",replaced,", "I-NUM"));
    }

    @Test
    void custody_is_told_of_each_box_without_a_break() throws Exception {
        var custody = journey(Language.EN).rows("custody.csv", SHORT_BOX);

        assertThat(custody.getFirst()).contains(SHORT_BOX + ",SHP");
        assertThat(custody.getLast()).contains(",PLT").contains(",,handover accepted");
        for (int n = 1; n < custody.size(); n++) {
            String until = custody.get(n - 1).split(",")[3];
            assertThat(custody.get(n).split(",")[2]).isEqualTo(until);
        }
    }

    @Test
    void what_was_remarked_and_what_is_disputed_stands_with_who_answers_for_it() throws Exception {
        var pack = pack(scene(disputed("=1+1"), Language.EN));

        assertThat(pack.rows("handovers.csv", "dent"))
                .singleElement()
                .asString()
                .contains("accepted with remarks," + SHORT_BOX + ",dent in the side wall,open,");
        assertThat(pack.rows("disputes.csv", "TCJ:disp:1"))
                .singleElement()
                .asString()
                .contains(",R-WGT ", ",settled,CNR", ",carrier pays,");
    }

    @Test
    void a_sentence_a_spreadsheet_would_reckon_is_kept_a_sentence() throws Exception {
        var pack = pack(scene(disputed("=1+1"), Language.EN));

        assertThat(pack.rows("disputes.csv", ",'=1+1,")).hasSize(1);
    }

    @Test
    void the_same_record_gives_the_same_bytes_whenever_it_is_asked_for() {
        var scene = scene(disputed("less"), Language.ZH);
        var later =
                Scene.of(
                        scene.view(),
                        Language.ZH,
                        NOW.plusSeconds(86_400),
                        Told.DIRECTORY,
                        scene.reader());

        assertThat(new DisputePack(scene).zip()).isEqualTo(new DisputePack(later).zip());
    }

    @Test
    void the_manifest_holds_the_print_of_every_other_file() throws Exception {
        var pack = journey(Language.ZH);

        assertThat(pack.text("manifest.sha256")).isEqualTo(pack.prints());
        assertThat(pack.files()).hasSize(8);
    }

    @Test
    void the_cover_names_record_chain_reader_and_how_many_rows_each_table_has() throws Exception {
        var pack = pack(scene(disputed("less"), Language.ZH));
        var view = scene(disputed("less"), Language.ZH).view();

        assertThat(pack.text("README.txt"))
                .startsWith("\uFEFF运单 " + view.getPrintedNumber() + " 异议材料包\r\n")
                .contains("第 " + view.getRevision() + " 号记录")
                .contains(view.getChainSha256())
                .contains("为 SHP")
                .contains("disputes.csv — 异议事项及结果，行数：1");
        assertThat(pack.text("slips.csv")).startsWith("\uFEFF单元,磅单号,方法,");
    }

    @Test
    void before_anything_was_told_the_tables_have_headings_alone() throws Exception {
        var pack = pack(scene(io.yidan.waybill.testing.Scene.issued(), Language.EN));

        assertThat(pack.text("slips.csv").lines()).hasSize(1);
        assertThat(pack.text("disputes.csv").lines()).hasSize(1);
    }

    private static io.yidan.waybill.testing.Scene disputed(String remark) {
        var box = io.yidan.waybill.testing.TwentyBoxes.BOXES.get(6).unit();
        return io.yidan.waybill.testing.Scene.issued(io.yidan.waybill.testing.TwentyBoxes.content())
                .handedOver(
                        "HO-1", JourneyA.SHP, CNR, JourneyA.BALKHASH, "2026-09-04T15:10+05:00", box)
                .offer("HO", CNR, JourneyA.TCJ, JourneyA.CHANGJI, "2026-09-07T15:00+08:00", box)
                .accept(
                        "HO",
                        JourneyA.TCJ,
                        "2026-09-07T15:05+08:00",
                        new HandoverRemark(
                                Optional.of(box), "dent in the side wall", "", SealState.BROKEN))
                .ask(
                        new WaybillCommand.DisputeHandover(
                                io.yidan.waybill.testing.Scene.asks(JourneyA.TCJ, "TCJ:disp:1"),
                                "HO",
                                List.of(box),
                                "R-WGT",
                                remark,
                                Times.at("2026-09-07T10:00+08:00").at()))
                .ask(
                        new WaybillCommand.SettleDispute(
                                io.yidan.waybill.testing.Scene.asks(MTO, "MTO:disp:2"),
                                new RequestId("TCJ:disp:1"),
                                Optional.of(CNR),
                                "carrier pays"));
    }

    private static Scene scene(io.yidan.waybill.testing.Scene told, Language language) {
        return Scene.of(Told.view(told.events()), language, NOW, Told.DIRECTORY, "SHP");
    }

    private static Unpacked journey(Language language) throws IOException {
        var view = TwentyBoxes.knownAt("2026-09-16T10:00+08:00");
        return pack(Scene.of(view, language, NOW, Told.DIRECTORY, "SHP"));
    }

    private static Unpacked pack(Scene scene) throws IOException {
        return Unpacked.of(new DisputePack(scene).zip());
    }
}

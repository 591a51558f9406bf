package io.yidan.translators.customs;

import static io.yidan.translators.customs.CustomsSamples.CUS_1;
import static io.yidan.translators.customs.CustomsSamples.file;
import static io.yidan.translators.customs.CustomsSamples.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A file that is not in order is refused as a whole, by a name, before any message of it is sent. */
class HostileMessagesTest {
    private static final String CLOSE = message("M-1", "CLOSE", "<CaseNo>C202609150001</CaseNo>");
    private static final String JSON =
            "{\"Head\":{\"MessageID\":\"M-1\",\"MessageType\":\"CLOSE\"},\"Body\":{\"CaseNo\":\"C202609150001\"}}";

    @Test
    void files_in_order_are_fit() {
        for (var fit :
                List.of(CLOSE, "\n " + CLOSE, batch(CLOSE), JSON, "[" + JSON + "," + JSON + "]")) {
            assertThat(fault(fit)).as(fit).isEmpty();
        }
    }

    @Test
    void document_types_and_entities_are_refused_whatever_they_would_do() {
        for (var type :
                List.of(
                        "<!DOCTYPE CustomsMessage>",
                        "<!DOCTYPE CustomsMessage SYSTEM \"file:///etc/passwd\">",
                        "<!DOCTYPE CustomsMessage PUBLIC \"-//a\" \"http://localhost:1/a.dtd\">",
                        "<!DOCTYPE CustomsMessage [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                        "<!DOCTYPE CustomsMessage [<!ENTITY % e SYSTEM \"file:///etc/passwd\">"
                                + " %e;]>",
                        "<!DOCTYPE CustomsMessage [<!ENTITY a \"aaaa\"><!ENTITY b"
                                + " \"&a;&a;&a;&a;\">]>")) {
            var evil = type + message("M-1", "CLOSE", "<CaseNo>&e;</CaseNo>");
            assertThat(fault(evil)).as(type).contains(Fault.DOCTYPE_FORBIDDEN);
            assertThat(fault("<?xml version=\"1.0\"?>" + evil))
                    .as(type)
                    .contains(Fault.DOCTYPE_FORBIDDEN);
        }
        assertThat(fault(message("M-1", "CLOSE", "<CaseNo>&unknown;</CaseNo>"))).isPresent();
    }

    @Test
    void nothing_is_fetched_from_elsewhere() throws IOException {
        try (var elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            elsewhere.setSoTimeout(1);
            var there = "http://localhost:" + elsewhere.getLocalPort() + "/a";
            var schema =
                    CLOSE.replaceFirst(
                            "<CustomsMessage>",
                            "<CustomsMessage"
                                    + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                    + " xsi:noNamespaceSchemaLocation=\""
                                    + there
                                    + "\" xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include"
                                    + " href=\""
                                    + there
                                    + "\"/>");
            assertThat(
                            fault(
                                    "<!DOCTYPE a SYSTEM \"%1$s\" [<!ENTITY e SYSTEM \"%1$s\">]>"
                                                    .formatted(there)
                                            + CLOSE))
                    .contains(Fault.DOCTYPE_FORBIDDEN);
            assertThat(fault("<?xml-stylesheet href=\"" + there + "\"?>" + schema)).isEmpty();

            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(elsewhere::accept);
        }
    }

    @Test
    void a_file_cut_in_half_anywhere_is_refused_whatever_stands_before_the_cut() {
        var xml = batch(CLOSE + CLOSE);
        var json = "{\"CustomsMessages\":[" + JSON + "," + JSON + "]}";
        for (var whole : List.of(xml, json)) {
            for (int cut = 1; cut < whole.length(); cut++) {
                assertThat(fault(whole.substring(0, cut)))
                        .as(whole.substring(0, cut))
                        .contains(Fault.NOT_WELL_FORMED);
            }
        }
    }

    @Test
    void what_is_not_well_formed_is_refused() {
        for (var wrong :
                List.of(
                        CLOSE + CLOSE,
                        CLOSE + "x",
                        CLOSE.replace("</Body>", "</body>"),
                        CLOSE.replace("<Body>", "<Body a=1>"),
                        CLOSE.replace("<Body>", "<Body a='1' a='1'>"),
                        CLOSE.replace("<Body>", "<Body>text"),
                        batch(CLOSE + "text"),
                        JSON + "x",
                        JSON + JSON,
                        "{'a':1}",
                        "{\"a\":1,}",
                        "{\"a\":01}",
                        "{\"a\":NaN}",
                        "{a:1}",
                        "{\"a\":\"\t\"}",
                        "{\"a\":1} // c",
                        "[[1]]",
                        "{\"a\":[[1]]}",
                        "{\"CustomsMessages\":1}",
                        "{\"CustomsMessages\":[" + JSON + "],\"b\":1}")) {
            assertThat(fault(wrong)).as(wrong).contains(Fault.NOT_WELL_FORMED);
        }
    }

    @Test
    void a_name_that_stands_twice_in_a_json_object_is_refused() {
        for (var twice :
                List.of(
                        "{\"a\":1,\"a\":1}",
                        "{\"a\":1,\" a\":2}",
                        "{\"a\":1,\"\\u0061\":2}",
                        "[{\"b\":{\"a\":null,\"a\":2}}]")) {
            assertThat(fault(twice)).as(twice).contains(Fault.ELEMENT_TWICE);
        }
    }

    @Test
    void what_stands_too_deep_is_refused_in_either_form() {
        assertThat(fault("<a>".repeat(100_000))).contains(Fault.TOO_DEEP);
        assertThat(fault("{\"a\":".repeat(100_000))).contains(Fault.TOO_DEEP);
        assertThat(fault("[".repeat(100_000))).contains(Fault.NOT_WELL_FORMED);
    }

    @Test
    void more_messages_or_elements_than_a_file_may_hold_are_refused() {
        assertThat(fault(batch(CLOSE.repeat(1_001)))).contains(Fault.TOO_MANY);
        assertThat(fault(batch(CLOSE.repeat(1_000)))).isEmpty();
        assertThat(fault(message("M-1", "CLOSE", "<a/>".repeat(5_001)))).contains(Fault.TOO_MANY);
        assertThat(fault("{\"a\":[" + "1,".repeat(5_001) + "1]}")).contains(Fault.TOO_MANY);
        assertThat(fault("[" + (JSON + ",").repeat(1_000) + JSON + "]")).contains(Fault.TOO_MANY);
    }

    @Test
    void a_text_a_tag_or_a_comment_without_end_is_refused() {
        var long1 = "x".repeat(300_000);
        for (var endless :
                List.of(
                        "<a>" + long1,
                        "<a>" + ("x".repeat(8_000) + "<!---->").repeat(100) + "</a>",
                        "<a b=\"" + long1,
                        "<" + long1,
                        "<!--" + long1,
                        "<?a " + long1,
                        "<a><![CDATA[" + long1,
                        "{\"a\":\"" + long1,
                        "{\"" + long1,
                        "{\"a\":" + "1".repeat(300_000),
                        "[" + " ".repeat(300_000))) {
            assertThat(fault(endless))
                    .as(endless.substring(0, 12))
                    .isPresent()
                    .get()
                    .isIn(Fault.FILE_TOO_LARGE, Fault.NOT_WELL_FORMED);
        }
        assertThat(fault(batch(("<!--" + "x".repeat(60_000) + "-->").repeat(300))))
                .contains(Fault.FILE_TOO_LARGE);
    }

    @Test
    void bytes_that_are_not_in_the_character_set_are_refused() {
        var chinese = message("M-1", "CLOSE", "<Note>报关</Note>");
        var gb = Charset.forName("GB18030");
        assertThat(fault(chinese.getBytes(gb))).contains(Fault.ENCODING);
        assertThat(
                        fault(
                                ("<?xml version=\"1.0\" encoding=\"GBK\"?>" + chinese)
                                        .replace("报关", "\u00ff\u00ff")
                                        .getBytes(StandardCharsets.ISO_8859_1)))
                .contains(Fault.ENCODING);
        assertThat(fault("<?xml version='1.0' encoding='ISO-8859-1'?>" + CLOSE))
                .contains(Fault.ENCODING);
        assertThat(fault(JSON.replace("C2026", "报").getBytes(gb))).contains(Fault.ENCODING);
    }

    @Test
    void characters_that_were_lost_or_that_nobody_sees_are_refused() {
        for (var lost :
                List.of(
                        "{\"a\":\"\\u0000\"}",
                        "{\"a\":\"\\ud800\"}",
                        "{\"a\":\"\\u001b[2J\"}",
                        "{\"\\ud800\":1}",
                        "{\"a\":\"\uFFFD\"}",
                        CLOSE.replace("C2026", "\uFFFD"))) {
            assertThat(fault(lost)).as(lost).contains(Fault.CHARACTERS_LOST);
        }
        assertThat(fault(CLOSE.replace("C2026", "&#0;"))).contains(Fault.NOT_WELL_FORMED);
    }

    @Test
    void what_is_neither_xml_nor_json_is_refused() {
        assertThat(fault("")).contains(Fault.FILE_EMPTY);
        assertThat(fault("磅单号,版本")).contains(Fault.FILE_KIND);
        assertThat(fault(" ".repeat(100_000))).contains(Fault.FILE_KIND);
        assertThat(fault("PK\u0003\u0004")).contains(Fault.FILE_KIND);
        assertThat(fault("[]")).contains(Fault.FILE_EMPTY);
        assertThat(fault("<CustomsMessages/>")).contains(Fault.FILE_EMPTY);
        assertThat(fault("{}")).isEmpty();
    }

    @Test
    void whatever_is_changed_in_a_file_it_is_read_or_refused_and_nothing_else_comes_of_it() {
        var chance = new Random(7);
        for (var form : List.of("xml", "json")) {
            var whole = CustomsSamples.text(form).getBytes(StandardCharsets.UTF_8);
            for (int n = 0; n < 3_000; n++) {
                var changed = whole.clone();
                for (int i = 0; i <= chance.nextInt(4); i++) {
                    changed[chance.nextInt(changed.length)] = (byte) chance.nextInt(256);
                }
                var file = file(changed);
                try {
                    if (CUS_1.unfit(file).isEmpty()) {
                        CUS_1.read(file, result -> result.number() > 0);
                    }
                    Files.delete(file);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    private static String batch(String messages) {
        return "<CustomsMessages>" + messages + "</CustomsMessages>";
    }

    private static Optional<Fault> fault(String text) {
        return fault(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Fault> fault(byte[] bytes) {
        try {
            return CUS_1.unfit(file(bytes)).map(RowProblem::fault);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

package io.yidan.query.customs.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.access.Caller;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.step.Verdict;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;
import io.yidan.eventstore.Stored;
import io.yidan.eventstore.StoredForm;
import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class StepReceiptsTest {
    private final TestExchange exchange = new TestExchange();

    StepReceiptsTest() {
        exchange.append(JourneyA.WAYBILL, Story.issued(JourneyA.WAYBILL).toArray());
        var scene = CaseScene.accepted(Procedure.DIRECT_EXPORT, Roads.paste());
        scene.reviewed(Verdict.RELEASE_ON_ARRIVAL, "");
        exchange.append(CaseScene.NUMBER.value(), scene.events().toArray());
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void each_party_is_given_its_own_steps_alone() {
        assertThat(text(all("DCL"))).contains("<Revision>0<").doesNotContain("<Revision>1<");
        assertThat(text(all("CUU"))).contains("<Revision>1<", "<Revision>2<");
        assertThat(text(all("CUU"))).doesNotContain("<Revision>0<");
        assertThat(text(all("SHP"))).doesNotContain("<Receipt>");
    }

    @Test
    void asked_stretch_by_stretch_the_cursor_reaches_the_end_and_misses_nothing() {
        var few = new StepReceipts(exchange.reader, exchange.form, 1);
        var lines = new StringBuilder();
        long after = 0;
        ReceiptPage page;
        do {
            page = few.after(caller("CUU"), after, ReceiptForm.XML);
            text(page).lines().filter(line -> line.startsWith("<Receipt>")).forEach(lines::append);
            after = page.next();
        } while (!page.end());

        assertThat(after).isEqualTo(exchange.reader.head().position());
        assertThat(lines.toString())
                .isEqualTo(
                        text(all("CUU"))
                                .lines()
                                .filter(line -> line.startsWith("<Receipt>"))
                                .reduce("", String::concat));
    }

    @Test
    void at_the_end_the_cursor_stays() {
        long head = exchange.reader.head().position();
        var page = receipts().after(caller("CUU"), head, ReceiptForm.JSON);

        assertThat(page.next()).isEqualTo(head);
        assertThat(page.end()).isTrue();
        assertThat(text(page)).isEqualTo("{\"Receipts\":[\n]}\n");
    }

    @Test
    void nothing_is_told_beyond_a_step_that_cannot_be_read_until_it_can_be() {
        var broken = new StepReceipts(exchange.reader, new NotRead(exchange.form, 2_102), 500);

        var page = broken.after(caller("CUU"), 0, ReceiptForm.XML);
        assertThat(text(page)).doesNotContain("<Receipt>");
        assertThat(page.end()).isTrue();
        assertThat(broken.after(caller("CUU"), page.next(), ReceiptForm.XML).next())
                .isEqualTo(page.next());
        assertThat(text(receipts().after(caller("CUU"), page.next(), ReceiptForm.XML)))
                .contains("<Revision>1<", "<Revision>2<");
    }

    /** Cannot read one kind of event. */
    private record NotRead(StoredForm form, int type) implements StoredForm {
        @Override
        public Stored write(Object event) {
            return form.write(event);
        }

        @Override
        public Object read(int typeId, byte[] payload) {
            if (typeId == type) {
                throw new IllegalStateException("cannot be read");
            }
            return form.read(typeId, payload);
        }
    }

    private ReceiptPage all(String party) {
        return receipts().after(caller(party), 0, ReceiptForm.XML);
    }

    private StepReceipts receipts() {
        return new StepReceipts(exchange.reader, exchange.form, 500);
    }

    private static Caller caller(String party) {
        return new Caller(new PartyId(party));
    }

    private static String text(ReceiptPage page) {
        return new String(page.receipts(), StandardCharsets.UTF_8);
    }
}

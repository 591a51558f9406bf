package io.yidan.bench.stock.pure;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.bench.stock.Sample;
import io.yidan.codec.stored.EventForms;
import io.yidan.codec.stored.Form;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;

class PureFunctionsTest {
    private final PureFunctions functions = new PureFunctions();

    @Test
    void what_is_measured_is_the_whole_way_from_the_wire_to_the_bytes_of_the_disk()
            throws Exception {
        functions.prepare();
        var form = (Form) functions.wireToDisk();
        var payload = new ByteArrayOutputStream();
        for (var part : form.parts()) {
            payload.write(part.bytes());
        }
        assertThat(new EventForms().read(form.typeId(), payload.toByteArray()))
                .isEqualTo(Sample.history(48).getLast());
    }

    @Test
    void the_fifty_events_are_fifty() {
        functions.prepare();
        assertThat(functions.evolveFifty().version()).isEqualTo(49);
    }
}

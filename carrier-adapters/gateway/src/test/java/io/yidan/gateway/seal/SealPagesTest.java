package io.yidan.gateway.seal;

import static io.yidan.waybill.testing.JourneyA.BOX_7;
import static io.yidan.waybill.testing.JourneyA.TCJ;
import static io.yidan.waybill.testing.JourneyA.WAYBILL;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import io.yidan.access.Caller;
import io.yidan.gateway.post.Checking;
import io.yidan.gateway.post.Posting;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.testing.MemoryCommands;
import io.yidan.gateway.testing.OpenVault;
import io.yidan.waybill.happening.Condition.SealChecked;
import io.yidan.waybill.happening.Condition.SealState;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.testing.Scene;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Box 7 bears the seal QG-2007; whoever reads it is not shown that. */
class SealPagesTest {
    private static final String PAGE = "/w/" + WAYBILL + "/seals";
    private static final String PHOTO_PRINT =
            "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81";
    private final MemoryCommands commands = new MemoryCommands();
    private final FormCheck check = new FormCheck();
    private Optional<Caller> caller = Optional.of(new Caller(TCJ));
    private final MockMvc door =
            MockMvcBuilders.standaloneSetup(
                            new SealPages(
                                    new Posting(commands, new OpenVault()),
                                    new Checking(commands::rehearsed, check, 1),
                                    check,
                                    () -> caller))
                    .build();

    @BeforeEach
    void sealed() {
        var sealed =
                fact("CUP", "seal", "7")
                        .at("2026-09-06T18:20+08:00")
                        .sealed(BOX_7, new SealNumber("QG-2007"));
        commands.know(WAYBILL, Scene.issued().tell(sealed).waybill());
    }

    @Test
    void a_seal_that_reads_as_it_should_is_recorded_at_once() throws Exception {
        read("k1", "QG-2007", "")
                .andExpect(flash().attribute("answered", "seal"))
                .andExpect(header().string("Location", PAGE + "?min_revision=4"));

        assertThat(readings())
                .containsExactly(
                        new SealChecked(
                                BOX_7,
                                Optional.of(new SealNumber("QG-2007")),
                                SealState.INTACT,
                                ""));
    }

    @Test
    void one_that_differs_is_asked_for_again_without_saying_what_it_should_be() throws Exception {
        read("k1", "QG-2107", "")
                .andExpect(header().string("Location", PAGE))
                .andExpect(flash().attribute("again", "QG-2107"))
                .andExpect(flash().attribute("entered", hasEntry("unit", BOX_7.value())))
                .andExpect(flash().attribute("entered", not(hasKey("number"))));
        assertThat(readings()).isEmpty();

        read("k2", "QG-2107", "QG-2107").andExpect(flash().attribute("answered", "seal"));
        assertThat(readings())
                .extracting(told -> told.number().orElseThrow().value())
                .containsExactly("QG-2107");
    }

    @Test
    void a_second_reading_that_is_a_third_number_is_asked_for_once_more() throws Exception {
        read("k1", "QG-2117", "QG-2107").andExpect(flash().attribute("again", "QG-2117"));

        assertThat(readings()).isEmpty();
    }

    @Test
    void a_seal_that_is_not_there_is_recorded_without_a_number() throws Exception {
        read("k1", "", "", "state", "MISSING").andExpect(flash().attribute("answered", "seal"));

        assertThat(readings())
                .containsExactly(new SealChecked(BOX_7, Optional.empty(), SealState.MISSING, ""));
    }

    @Test
    void the_same_form_sent_twice_is_one_reading() throws Exception {
        read("k1", "QG-2007", "");
        read("k1", "QG-2007", "").andExpect(flash().attribute("answered", "seal"));

        assertThat(readings()).hasSize(1);
    }

    @Test
    void of_a_photo_the_print_is_recorded() throws Exception {
        door.perform(
                multipart(PAGE)
                        .file(new MockMultipartFile("photo", new byte[] {1, 2, 3}))
                        .param("request", "k1")
                        .param("unit", BOX_7.value())
                        .param("number", "QG-2007")
                        .param("state", "INTACT")
                        .param("at", "2026-09-07T14:35")
                        .param("place", "UNLOCODE CNCJS"));

        assertThat(readings()).extracting(SealChecked::photoSha256).containsExactly(PHOTO_PRINT);
    }

    @Test
    void what_is_wrong_is_said_and_nothing_recorded() throws Exception {
        read("k1", "QG-2007", "", "unit", "DEMU3000026")
                .andExpect(flash().attribute("refused", "CHECK_DIGIT"));
        read("k1", "QG-2007", "", "state", "FINE")
                .andExpect(flash().attribute("refused", "VALUE_UNKNOWN"));
        read("k1", "QG-2007", "", "at", "noon")
                .andExpect(flash().attribute("refused", "TIME_INVALID"));
        caller = Optional.of(new Caller(new PartyId("LAB")));
        read("k1", "QG-2007", "").andExpect(flash().attribute("refused", "NOT_YOUR_FACT"));
        caller = Optional.empty();
        read("k1", "QG-2107", "").andExpect(flash().attribute("refused", "TOKEN_MISSING"));

        assertThat(readings()).isEmpty();
    }

    private List<SealChecked> readings() {
        return commands.waybill(WAYBILL).facts().standing().stream()
                .flatMap(filed -> filed.fact().happening().stream())
                .filter(SealChecked.class::isInstance)
                .map(SealChecked.class::cast)
                .toList();
    }

    /** The form of one reading; names and values that follow take the place of usual ones. */
    private ResultActions read(String key, String number, String first, String... other)
            throws Exception {
        var form =
                new HashMap<>(
                        Map.of(
                                "request",
                                key,
                                "unit",
                                BOX_7.value(),
                                "number",
                                number,
                                "first",
                                first,
                                "state",
                                "INTACT",
                                "at",
                                "2026-09-07T14:35",
                                "place",
                                "UNLOCODE CNCJS"));
        for (int n = 0; n < other.length; n += 2) {
            form.put(other[n], other[n + 1]);
        }
        var request = multipart(PAGE);
        form.forEach(request::param);
        return door.perform(request);
    }
}

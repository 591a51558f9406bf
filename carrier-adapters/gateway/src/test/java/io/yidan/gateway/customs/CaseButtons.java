package io.yidan.gateway.customs;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.yidan.access.Caller;
import io.yidan.customs.CustomsCase;
import io.yidan.customs.testing.CaseScene;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.testing.MemoryCases;
import io.yidan.waybill.id.PartyId;

import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import java.util.Optional;

/** The page of one case, and somebody who presses its buttons. */
final class CaseButtons {
    static final String PAGE = "/customs/" + CaseScene.NUMBER;
    private final MemoryCases cases = new MemoryCases();
    private Optional<Caller> caller = Optional.empty();
    private int keys;
    private final MockMvc door =
            MockMvcBuilders.standaloneSetup(new CasePages(cases, new FormCheck(), () -> caller))
                    .build();

    CaseButtons(CaseScene scene) {
        cases.know(scene.customsCase());
    }

    void by(String party) {
        caller = Optional.of(new Caller(new PartyId(party)));
    }

    /** A button, and names and values of fields in turn. */
    ResultActions press(String act, String... said) throws Exception {
        var form = post(PAGE).param("act", act).param("request", "one-time-" + keys++);
        for (int n = 0; n < said.length; n += 2) {
            form.param(said[n], said[n + 1]);
        }
        return door.perform(form);
    }

    /** The hash of what is declared, as the page shows it. */
    String basis() {
        return known().basis().orElseThrow().hex();
    }

    CustomsCase known() {
        return cases.customsCase(CaseScene.NUMBER);
    }
}

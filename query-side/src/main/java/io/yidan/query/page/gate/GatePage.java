package io.yidan.query.page.gate;

import io.yidan.codec.At;
import io.yidan.codec.type.Times;
import io.yidan.proto.customs.v1.AskGateResponse;
import io.yidan.proto.type.v1.CustomsIdentity;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Language;
import io.yidan.query.page.words.Names;
import io.yidan.query.page.words.Words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the gate says, as the page shows it: one sign, one answer in both languages, one instruction. */
public record GatePage(String asked, AskGateResponse answer, Words words, Instant now) {

    /** One number the goods are declared to be known by, to be held against what stands there. */
    public record Row(String what, String number) {}

    /** Nothing was asked yet. */
    static GatePage empty(Words words, Instant now) {
        return new GatePage("", AskGateResponse.getDefaultInstance(), words, now);
    }

    public boolean answered() {
        return answer.hasGate();
    }

    /** The kind of the answer, as the style sheet calls it. */
    public String kind() {
        return answer.getGate().getSign().toLowerCase(Locale.ROOT);
    }

    public String bay() {
        return answer.getGate().getBay();
    }

    public String big() {
        return sign(Language.ZH);
    }

    public String small() {
        return sign(Language.EN);
    }

    public String doZh() {
        return why(Language.ZH);
    }

    public String doEn() {
        return why(Language.EN);
    }

    /** Without seals: they are read without being looked up. */
    public List<Row> rows() {
        List<Row> all = new ArrayList<>();
        if (answer.hasIdentity()) {
            CustomsIdentity known = answer.getIdentity();
            all.add(new Row(words.say("gate.row.tractor"), Names.plate(known.getTractor())));
            if (known.hasTrailer()) {
                all.add(new Row(words.say("gate.row.trailer"), Names.plate(known.getTrailer())));
            }
            known.getBoxesList()
                    .forEach(box -> all.add(new Row(words.say("gate.row.box"), Names.unit(box))));
        }
        return all;
    }

    /** Empty if none is known. */
    public String caseNumber() {
        return answer.getCaseNumber();
    }

    public List<String> waybills() {
        return answer.getWaybillNumbersList();
    }

    /** When this was read, and when it last changed. */
    public String read() {
        var face = new Face(words, now);
        return answer.hasRecordedAt()
                ? words.say(
                        "gate.read",
                        face.whole(now),
                        face.whole(Times.instant(answer.getRecordedAt(), At.TOP)))
                : words.say("gate.read.none", face.whole(now));
    }

    private String sign(Language language) {
        String key =
                answer.getGate().getSign().equals("INSPECT") && bay().isEmpty()
                        ? "NOBAY"
                        : answer.getGate().getSign();
        return Words.in(language).say("gate.sign." + key, bay());
    }

    private String why(Language language) {
        return Words.in(language).say("gate.why." + answer.getGate().getWhy());
    }
}

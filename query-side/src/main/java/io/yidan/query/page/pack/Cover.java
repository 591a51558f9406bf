package io.yidan.query.page.pack;

import io.yidan.proto.type.v1.Party;
import io.yidan.query.page.weight.WeightBlock;
import io.yidan.query.page.words.Face;

import java.util.ArrayList;
import java.util.List;

/** The first leaf of the pack: of what, for whom, in which state of the record, and what is in it. */
record Cover(Evidence evidence, List<PackTable> tables) {

    PackFile file() {
        var view = evidence.view();
        var lines = new ArrayList<String>();
        lines.add(say("title", view.getPrintedNumber()));
        lines.add("");
        lines.add(
                say(
                        "state",
                        Long.toString(view.getRevision()),
                        evidence.scene().face().whole(Face.instant(view.getRecordedAt()))));
        lines.add(say("chain", view.getChainSha256()));
        lines.add(say("reader", evidence.party(evidence.scene().reader())));
        lines.add("");
        view.getContent().getPartiesList().stream().map(this::party).forEach(lines::add);
        WeightBlock.of(evidence.scene()).ifPresent(weights -> said(weights.said(), lines));
        lines.add("");
        tables.stream().map(this::contents).forEach(lines::add);
        lines.add("");
        lines.add(say("units"));
        lines.add(say("check"));
        return PackFile.lines("README.txt", lines);
    }

    private static void said(List<String> sentences, List<String> lines) {
        lines.add("");
        lines.addAll(sentences);
    }

    private String party(Party party) {
        return say(
                "party",
                evidence.say("role." + party.getRole().name()),
                evidence.party(party.getParty()));
    }

    private String contents(PackTable table) {
        return say(
                "file",
                table.fileName(),
                evidence.say("pack.file." + table.name()),
                Integer.toString(table.rows().size()));
    }

    private String say(String key, Object... with) {
        return evidence.say("pack.cover." + key, with);
    }
}

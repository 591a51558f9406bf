package io.yidan.query.page.history;

import io.yidan.query.page.history.item.Deed;
import io.yidan.query.page.history.item.Entries;
import io.yidan.query.page.history.item.Item;
import io.yidan.query.page.history.item.Plans;
import io.yidan.query.page.history.item.Weights;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Names;
import io.yidan.query.page.words.Phrase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a row says: the headline, and under it how many boxes, what they have in common, and who told it. */
record Sentence(Entries entries, Act act) {

    List<String> headline() {
        var deed = act.last().deed();
        return switch (deed.kind()) {
            case Deed.CUSTODY -> List.of(custody().split("\\|", 3));
            case "WEIGHED" -> List.of((deed.headline() + " " + weights().sum()).strip());
            case "HOLD_PLACED", "HOLD_LIFTED" ->
                    List.of(scene().say("did.on", deed.headline(), scope(deed.units())));
            default -> List.of(deed.headline());
        };
    }

    List<Phrase> line() {
        var line = new ArrayList<Phrase>();
        if (!act.last().is(Deed.CUSTODY)) {
            line.add(Phrase.said(count()));
        }
        if (act.several() && act.last().is("ARRIVED")) {
            line.add(Phrase.said(new Plans(entries).arrival(act.last().entry())));
        }
        line.addAll(common());
        if (act.last().is("WEIGHED")) {
            line.add(Phrase.said(weights().againstDeclared()));
        }
        if (act.last().is(Deed.CUSTODY) && act.last().look().odd()) {
            line.add(Phrase.said(scene().say("odd.CUSTODY_GAP")));
        }
        if (!act.last().is(Deed.CUSTODY)) {
            line.add(Phrase.said(scene().names().party(act.last().entry().getParty())));
        }
        scene().face().local(act.last().time()).map(Phrase::said).ifPresent(line::add);
        return line.stream().filter(phrase -> !phrase.text().isEmpty()).distinct().toList();
    }

    /** Who has it now, of how many boxes, and with how many remarks. */
    private String custody() {
        int remarks = act.items().stream().mapToInt(item -> item.deed().notes().size()).sum();
        String said =
                scene().say(
                                act.last().deed().alike().endsWith("HANDOVER")
                                        ? "custody.to"
                                        : "custody.toAlone",
                                scene().names().party(act.last().deed().headline()),
                                act.units().size(),
                                scene().view().getUnitsCount());
        return remarks == 0 ? said : said + scene().say("custody.remarks", remarks);
    }

    private String count() {
        var units = act.units();
        return switch (units.size()) {
            case 0 -> "";
            case 1 -> Names.unit(units.getFirst());
            default -> scene().names().units(units.size(), scene().view().getUnitsCount());
        };
    }

    private String scope(List<String> units) {
        return units.isEmpty() ? scene().say("hold.all") : scene().names().units(units.size());
    }

    /** What all records of the act say; of one box, what any of them says. */
    private List<Phrase> common() {

        if (act.units().size() == 1) {
            return act.items().stream()
                    .flatMap(item -> item.deed().details().stream())
                    .distinct()
                    .toList();
        }
        var shared = shared();
        return act.last().is("SEAL_AFFIXED") && act.several() ? seals(shared) : shared;
    }

    private List<Phrase> shared() {
        Set<Phrase> shared = new LinkedHashSet<>(act.last().deed().details());
        act.items().forEach(item -> shared.retainAll(item.deed().details()));
        return List.copyOf(shared);
    }

    /** How many seals of which kind were put on. */
    private List<Phrase> seals(List<Phrase> shared) {
        var counts = new LinkedHashMap<String, Integer>();
        act.items().forEach(item -> counts.merge(seal(item), 1, Integer::sum));
        return Stream.concat(
                        shared.stream().filter(one -> !counts.containsKey(one.text())),
                        counts.entrySet().stream()
                                .map(one -> scene().say("seal.count", one.getKey(), one.getValue()))
                                .map(Phrase::said))
                .toList();
    }

    private String seal(Item item) {
        var happening = item.entry().getEvent().getFactRecorded().getHappening();
        return scene().say("seal." + happening.getSealAffixed().getSource().name());
    }

    private Weights weights() {
        return new Weights(
                scene(), act.items().stream().flatMap(item -> item.weighed().stream()).toList());
    }

    /** What one record of several says beside that. */
    List<Phrase> own(Item item) {
        var shared = shared();
        return item.deed().details().stream().filter(one -> !shared.contains(one)).toList();
    }

    private Scene scene() {
        return entries.scene();
    }
}

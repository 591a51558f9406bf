package io.yidan.exchange.demo;

import io.yidan.customs.CustomsCase;
import io.yidan.customs.step.StepTaken;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.read.LogReader;

import java.util.ArrayList;
import java.util.List;

/** A customs case as it was after each of its steps, read from the log. */
record CaseVersions(List<CustomsCase> all) {

    static CaseVersions of(PlayedJourney exchange, String number) {
        var form = exchange.bean(StoredForm.class);
        var all = new ArrayList<CustomsCase>();
        var known = CustomsCase.NONE;
        for (var row : exchange.bean(LogReader.class).stream(number, 0)) {
            known = known.evolve((StepTaken) form.read(row.type(), row.payload()));
            all.add(known);
        }
        return new CaseVersions(List.copyOf(all));
    }

    CustomsCase last() {
        return all.getLast();
    }

    /** Stages in the order they were reached, each as often as it was come to anew. */
    List<String> stages() {
        var stages = new ArrayList<String>();
        for (var known : all) {
            if (stages.isEmpty() || !stages.getLast().equals(known.stage().name())) {
                stages.add(known.stage().name());
            }
        }
        return stages;
    }
}

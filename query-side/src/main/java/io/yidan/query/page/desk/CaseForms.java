package io.yidan.query.page.desk;

import io.yidan.proto.customs.v1.CaseView;
import io.yidan.query.customs.Duty;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which forms of a case are the reader's own: possible now, and a step of its office or of the declarant. */
record CaseForms(CaseView view, String reader) {

    /** A form, the step it asks for, and whose it is. */
    private enum Form {
        ACCEPT("ACCEPT_DECLARATION", true, false, false, "accept"),
        REVIEW("REVIEW", true, false, false, "release", "inspect", "documents", "refuse"),
        ARRIVE("REPORT_ARRIVAL", false, true, false, "arrive"),
        INSPECTION("RECORD_INSPECTION", false, true, false, "passed", "failed"),
        SEAL("AFFIX_SEALS", false, true, false, "seal"),
        EXIT("RECORD_EXIT", false, true, false, "exit"),
        ORDER("ORDER_DISPOSITION", true, true, false, "return", "treat", "destroy"),
        DONE("RECORD_DISPOSITION", true, true, false, "done"),
        AMEND("AMEND_IDENTITY", false, false, true, "amend"),
        WITHDRAW("WITHDRAW", true, false, true, "withdraw"),
        CLOSE("CLOSE", true, false, false, "close");

        private final String step;
        private final boolean deciding;
        private final boolean gate;
        private final boolean declarant;
        private final List<String> acts;

        Form(String step, boolean deciding, boolean gate, boolean declarant, String... acts) {
            this.step = step;
            this.deciding = deciding;
            this.gate = gate;
            this.declarant = declarant;
            this.acts = List.of(acts);
        }
    }

    /** Names of the forms, in the order of the page. */
    List<String> all() {
        var possible = Set.copyOf(view.getPossibleStepsList());
        return Stream.of(Form.values())
                .filter(form -> possible.contains(form.step))
                .filter(this::mine)
                .filter(this::hasAPoint)
                .map(Enum::name)
                .toList();
    }

    /** What the buttons of a form are called, in order. */
    static List<String> acts(String form) {
        return Form.valueOf(form).acts;
    }

    private boolean mine(Form form) {
        return form.deciding && reader.equals(view.getDecidingOffice())
                || form.gate && reader.equals(view.getGateOffice())
                || form.declarant && reader.equals(view.getDeclarant());
    }

    /** Nothing is ordered for goods in order, and once accepted a declaration is withdrawn by the office alone. */
    private boolean hasAPoint(Form form) {
        return switch (form) {
            case ORDER -> Duty.of(view) == Duty.ORDER;
            case WITHDRAW ->
                    view.getStage().equals("DECLARED") || reader.equals(view.getDecidingOffice());
            case ACCEPT, REVIEW, ARRIVE, INSPECTION, SEAL, EXIT, DONE, AMEND, CLOSE -> true;
        };
    }
}

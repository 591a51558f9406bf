package io.yidan.translators.problem;

/** A cell or row that has no meaning under the mapping. Caught by whoever knows the row; carries no stack. */
public final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Fault fault;
    private final String fix;

    public Unfit(Fault fault, String rule, String fix) {
        super(rule, null, false, false);
        this.fault = fault;
        this.fix = fix;
    }

    public Fault fault() {
        return fault;
    }

    /** What to do now, as a sentence. */
    public String fix() {
        return fix;
    }
}

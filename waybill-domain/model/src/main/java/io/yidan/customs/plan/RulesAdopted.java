package io.yidan.customs.plan;

/** The exchange goes by these rules from now on. Cases opened before keep those they were opened under. */
public record RulesAdopted(Rulebook rules) {
    /** The stream in which all rules that were ever adopted stand, in order. */
    public static final String STREAM = "rules/customs";
}

package io.yidan.customs.plan;

/** What customs looks at when two offices supervise goods, and which of them does it. */
public enum CheckKind {
    RADIOACTIVITY(true),
    DOCUMENTS(true),
    SEALS(true),
    PORT_WEIGHT(true),
    FOREIGN_MATTER(false),
    SOLID_WASTE(false),
    WEIGHT_SURVEY(false),
    /** Passed or failed by what laboratories report, not by an officer's word. */
    LABORATORY(false);

    private final boolean atPort;

    CheckKind(boolean atPort) {
        this.atPort = atPort;
    }

    /** Whether the office at the port records it; the rest is for the office of the place of unloading. */
    public boolean isAtPort() {
        return atPort;
    }
}

package io.yidan.customs.declaration;

/** How customs supervises goods from the border to where they are unloaded, or back. Each is a table of its own. */
public enum Procedure {
    /** 直通, import: declared and reviewed after departure and before the supervised place is reached. */
    DIRECT_IMPORT,
    /** 直通, export: declared at most some days before the supervised place is reached; sealed and seen out. */
    DIRECT_EXPORT,
    /** 口岸+卸货地, import: checked partly at the port, brought under seal to a listed place and checked there. */
    JOINT_IMPORT;

    /** Whether the goods are declared, reviewed and decided on while they are on the road. */
    public boolean isDirect() {
        return this != JOINT_IMPORT;
    }
}

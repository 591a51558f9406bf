package io.yidan.waybill.id;

import io.yidan.waybill.value.Text;

/** The number on a seal, of a shipper, a carrier or customs; nobody rules its form. Example: KZR-88213. */
public record SealNumber(String value) {
    public SealNumber {
        if (!Text.printable(value, 32)) {
            String rule = "is 1 to 32 printable characters";
            throw InvalidIdentifier.of(IdentifierFault.FORM, "seal number", value, rule);
        }
    }

    /** Reads a number as people write it; hyphens and inner spaces stay. */
    public static SealNumber parse(String written) {
        return new SealNumber(Text.trimmed(written));
    }

    @Override
    public String toString() {
        return value;
    }
}

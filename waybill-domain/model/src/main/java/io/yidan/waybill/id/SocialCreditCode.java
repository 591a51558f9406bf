package io.yidan.waybill.id;

import io.yidan.waybill.value.Text;

import java.util.regex.Pattern;

/** The unified social credit code of a Chinese company (统一社会信用代码, GB 32100). */
public record SocialCreditCode(String value) {
    private static final String WHAT = "social credit code";
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM =
            Pattern.compile("[" + ALPHABET + "]{2}[0-9]{6}[" + ALPHABET + "]{10}");

    public SocialCreditCode {
        String rule = "is 18 digits and letters, the region 6 digits; no I, O, S, V, Z";
        InvalidIdentifier.requireForm(FORM, WHAT, value, rule);
        InvalidIdentifier.requireCheck(
                IdentifierFault.CHECK_CHARACTER, WHAT, value, checkCharacter(value));
    }

    /** Reads a code as people write it. */
    public static SocialCreditCode parse(String written) {
        return new SocialCreditCode(Text.joined(written));
    }

    private static char checkCharacter(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    @Override
    public String toString() {
        return value;
    }
}

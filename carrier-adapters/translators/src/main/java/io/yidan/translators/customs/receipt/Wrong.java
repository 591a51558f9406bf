package io.yidan.translators.customs.receipt;

import java.util.List;

/**
 * One reason why a message is not accepted.
 *
 * @param code stable name to branch on
 * @param element path in the message; empty if it is about the whole
 * @param field path in the request of the contract; empty if none is known
 * @param rule what is not kept
 * @param nextStep what to do now
 * @param possible steps of the case that are possible now, where it is a matter of that
 */
public record Wrong(
        String code,
        String element,
        String field,
        String rule,
        String nextStep,
        List<String> possible) {
    public Wrong {
        possible = List.copyOf(possible);
    }
}

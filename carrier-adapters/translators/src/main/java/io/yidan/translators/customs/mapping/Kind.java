package io.yidan.translators.customs.mapping;

import io.yidan.translators.customs.fill.MessageTemplate;

/**
 * One kind of message: which call it means and what fills its request.
 *
 * @param asks name of the call. Example: TakeCaseStep
 */
public record Kind(String asks, MessageTemplate template) {

    /** The element behind a field of the request; empty if none. Example: Body/Unit[2]/SealNo. */
    public String elementOf(String field) {
        return template.elementOf(field);
    }
}

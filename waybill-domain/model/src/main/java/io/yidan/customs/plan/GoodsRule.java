package io.yidan.customs.plan;

import io.yidan.waybill.id.HsCode;

import java.util.List;

/**
 * What is checked of goods whose code begins so.
 *
 * @param limitSets ids of limit sets; the one in force counts
 */
public record GoodsRule(String hsPrefix, List<CheckKind> checks, List<String> limitSets) {

    public GoodsRule {
        checks = List.copyOf(checks);
        limitSets = List.copyOf(limitSets);
    }

    boolean covers(HsCode code) {
        return code.value().startsWith(hsPrefix);
    }
}

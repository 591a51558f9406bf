package io.yidan.waybill.content;

import io.yidan.waybill.id.UnNumber;

/** What everybody on the way must know of dangerous goods. */
public record DangerousGoods(
        UnNumber number,
        String hazardClass,
        String packingGroup,
        String properName,
        String emergencyPhone) {}

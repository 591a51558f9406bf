package io.yidan.waybill.content;

import io.yidan.waybill.id.HsCode;

import java.util.Optional;

/** One line of goods with its declared weights in grams; measured ones are facts and never overwrite these. */
public record CargoLine(
        int line,
        String descriptionZh,
        String descriptionEn,
        HsCode hsCode,
        String origin,
        int packages,
        String packageKind,
        long grossGrams,
        long netGrams,
        Optional<Integer> moistureHundredths,
        Optional<DangerousGoods> dangerous) {}

package io.yidan.translators.road;

import io.yidan.translators.value.CellReader;
import io.yidan.translators.value.Mode;
import io.yidan.translators.value.NumberedThing;

import java.util.Map;

/** Roads: plates of tractors and trailers. */
public final class Road implements Mode {
    private static final String PROVINCE = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]";
    private static final String CHINESE = PROVINCE + "[A-HJ-NP-Z][A-HJ-NP-Z0-9]{4}";

    @Override
    public Map<String, CellReader> columnTypes() {
        return Map.of(
                "plate",
                NumberedThing.of(
                        "a plate: province, letter and 5 or 6 characters without I and O",
                        CHINESE + "[A-HJ-NP-Z0-9]{1,2}"),
                "trailer",
                NumberedThing.of("a trailer plate ending in 挂", CHINESE + "挂"),
                "foreign-plate",
                NumberedThing.of("a plate of 1 to 16 letters and digits", "[\\p{L}0-9]{1,16}"));
    }
}

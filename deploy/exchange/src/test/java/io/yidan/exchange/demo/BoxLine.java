package io.yidan.exchange.demo;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The line of one box in the table of the journey: its numbers, weights and times. */
record BoxLine(int n, Map<String, Object> columns) {

    static List<BoxLine> all() {
        try (var text = DemoJourney.class.getResourceAsStream("/demo/journey-a.yaml")) {
            Map<String, Map<Integer, Map<String, Object>>> file =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return file.get("boxes").entrySet().stream()
                    .map(line -> new BoxLine(line.getKey(), line.getValue()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String column) {
        return columns.get(column).toString();
    }

    long kilograms(String column) {
        return (Integer) columns.get(column);
    }
}

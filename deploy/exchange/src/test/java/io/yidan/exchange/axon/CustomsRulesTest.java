package io.yidan.exchange.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yidan.customs.plan.CheckKind;
import io.yidan.customs.plan.Rulebook;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

class CustomsRulesTest {

    @Test
    void the_rules_that_come_with_the_exchange_are_whole() throws IOException {
        var rules = rules(Map.of());

        assertThat(rules.goods()).hasSize(3);
        assertThat(rules.goods().getFirst().checks()).contains(CheckKind.LABORATORY);
        assertThat(rules.limitSets().getFirst().limits().get(1).microgramsPerKilogram())
                .as("As 0.50 %")
                .isEqualTo(5_000_000);
        assertThat(rules.radiation().ceilingNanosieverts()).isEqualTo(500);
        assertThat(rules.sites()).isEmpty();
    }

    @Test
    void the_same_rules_have_the_same_version_and_others_another() throws IOException {
        assertThat(rules(Map.of()).version()).isEqualTo(rules(Map.of()).version());
        assertThat(rules(Map.of("yidan.customs.rules.declare-within-days", 15)).version())
                .isNotEqualTo(rules(Map.of()).version());
    }

    @Test
    void rules_that_cannot_be_keep_the_exchange_from_starting_and_are_named() {
        wrong(Map.of("yidan.customs.rules.goods[0].checks[0]", "x-ray"), "no such check: x-ray");
        wrong(
                Map.of("yidan.customs.rules.goods[0].limit-sets[0]", "CN-CU-2030"),
                "no known limit set: CN-CU-2030");
        wrong(Map.of("yidan.customs.rules.radiation.ceiling-microsieverts", 0), "above zero");
        wrong(Map.of("yidan.customs.rules.goods[1].hs", "2603"), "named twice");
    }

    @Test
    void rules_without_a_limit_of_radiation_are_named_too() {
        assertThatThrownBy(() -> new CustomsRules(null, null, null, null, 14).rulebook())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("radiation");
    }

    private static void wrong(Map<String, Object> other, String said) {
        assertThatThrownBy(() -> rules(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }

    private static Rulebook rules(Map<String, Object> other) throws IOException {
        var known = new HashMap<String, Object>();
        for (var source :
                new YamlPropertySourceLoader()
                        .load("rules", new ClassPathResource("customs-rules.yaml"))) {
            for (var name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                known.put(name, source.getProperty(name));
            }
        }
        known.putAll(other);
        var whole = new StandardEnvironment();
        whole.getPropertySources().addFirst(new MapPropertySource("whole", known));
        return Binder.get(whole).bind("yidan.customs.rules", CustomsRules.class).get().rulebook();
    }
}

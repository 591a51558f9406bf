package io.yidan.eventstore.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.eventstore.TestDatabase;
import io.yidan.eventstore.TestPostgres;
import io.yidan.eventstore.log.NumberRegister.Reserved;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

class NumberRegisterTest {
    private static final String PREFIX = "YDAN" + "PLTX" + "20260831";
    private final TestDatabase database = TestPostgres.fresh();
    private final NumberRegister numbers = new NumberRegister(database.plain());

    @Test
    void serials_count_from_one_for_each_prefix() {
        assertThat(numbers.reserve(PREFIX, "P", "r1")).contains(new Reserved(PREFIX, 1));
        assertThat(numbers.reserve(PREFIX, "P", "r2")).contains(new Reserved(PREFIX, 2));
        assertThat(numbers.reserve("other", "P", "r3")).contains(new Reserved("other", 1));
    }

    @Test
    void the_same_request_gets_the_same_number_even_on_the_next_day() {
        var first = numbers.reserve(PREFIX, "P", "r1");

        assertThat(numbers.reserve(PREFIX, "P", "r1")).isEqualTo(first);
        assertThat(numbers.reserve("next day", "P", "r1")).isEqualTo(first);
        assertThat(numbers.reserve(PREFIX, "another party", "r1"))
                .contains(new Reserved(PREFIX, 2));
    }

    @Test
    void many_at_once_get_each_a_number_without_holes() throws Exception {
        List<Callable<Reserved>> asks = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            String request = "r" + n / 2;
            asks.add(() -> numbers.reserve(PREFIX, "P", request).orElseThrow());
        }
        var serials = new ArrayList<Integer>();
        try (var callers = Executors.newFixedThreadPool(8)) {
            for (Future<Reserved> given : callers.invokeAll(asks)) {
                serials.add(given.get().serial());
            }
        }

        assertThat(serials.stream().distinct().sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void after_the_last_of_four_digits_none_is_given_but_old_requests_keep_theirs() {
        numbers.reserve(PREFIX, "P", "first");
        database.execute("UPDATE log.number SET serial = 9998");

        assertThat(numbers.reserve(PREFIX, "P", "last")).contains(new Reserved(PREFIX, 9_999));
        assertThat(numbers.reserve(PREFIX, "P", "late")).isEmpty();
        assertThat(numbers.reserve(PREFIX, "P", "last")).contains(new Reserved(PREFIX, 9_999));
        assertThat(numbers.reserve("another", "P", "late")).contains(new Reserved("another", 1));
    }
}

package io.yidan.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

class MessageNumbersTest {

    @Test
    void axon_numbers_its_messages_with_it_and_no_number_comes_twice() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(MessageNumbers.class);
        assertThat(
                        Stream.generate(IdentifierFactory.getInstance()::generateIdentifier)
                                .parallel()
                                .limit(10_000)
                                .distinct())
                .hasSize(10_000);
    }
}

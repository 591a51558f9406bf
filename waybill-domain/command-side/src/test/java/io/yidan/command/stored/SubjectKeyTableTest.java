package io.yidan.command.stored;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.codec.personal.AesVault;
import io.yidan.eventstore.TestDatabase;
import io.yidan.eventstore.TestPostgres;
import io.yidan.waybill.value.Sealed;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** People's names are sealed under keys that can be thrown away. */
class SubjectKeyTableTest {
    private final TestDatabase database = TestPostgres.fresh();
    private AesVault vault;

    @BeforeEach
    void table() {
        database.execute("CREATE SCHEMA keys");
        database.run(
                "/db/keys/V1__subject_key.sql",
                "log_role",
                "CURRENT_USER",
                "projector_role",
                "CURRENT_USER",
                "reader_role",
                "CURRENT_USER");
        vault =
                new AesVault(
                        new byte[32],
                        new SubjectKeyTable(database.plain()),
                        SubjectKeyTableTest::random);
    }

    @Test
    void a_name_sealed_is_read_again_and_the_same_person_is_known_again() {
        var first = vault.seal("RDC", "王师傅 13900000000");
        var second = vault.seal("RDC", "王师傅 13900000000");

        assertThat(vault.open(first)).contains("王师傅 13900000000");
        assertThat(second.subject()).isEqualTo(first.subject());
        assertThat(second.ciphertext()).isNotEqualTo(first.ciphertext());
    }

    @Test
    void two_callers_at_once_make_one_person() throws Exception {
        try (var callers = Executors.newFixedThreadPool(8)) {
            var calls =
                    IntStream.range(0, 16)
                            .mapToObj(_ -> (Callable<Sealed>) () -> vault.seal("RDC", "王师傅"))
                            .toList();
            var sealed = callers.invokeAll(calls).stream().map(Future::resultNow).toList();
            assertThat(sealed.stream().map(Sealed::subject).distinct()).hasSize(1);
            assertThat(sealed).allSatisfy(name -> assertThat(vault.open(name)).contains("王师傅"));
        }
    }

    @Test
    void when_the_key_is_gone_the_name_is_gone() {
        var sealed = vault.seal("RDC", "王师傅");
        database.execute("DELETE FROM keys.subject_key");

        assertThat(vault.open(sealed)).isEmpty();
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}

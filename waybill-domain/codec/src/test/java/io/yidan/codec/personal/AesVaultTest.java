package io.yidan.codec.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yidan.codec.sample.InMemoryKeys;
import io.yidan.codec.sample.Vaults;
import io.yidan.codec.type.Persons;
import io.yidan.proto.type.v1.Contact;
import io.yidan.proto.type.v1.Personal;
import io.yidan.proto.type.v1.WaybillContent;
import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.Sealed;

import org.junit.jupiter.api.Test;

class AesVaultTest {
    private static final String WANG = "王师傅 13900000000";
    private final InMemoryKeys keys = new InMemoryKeys();
    private final AesVault vault = Vaults.over(keys);

    @Test
    void what_is_sealed_can_be_opened() {
        assertThat(vault.open(vault.seal("TCJ", WANG))).contains(WANG);
    }

    @Test
    void sealing_twice_gives_two_texts_of_one_subject() {
        var first = vault.seal("TCJ", WANG);
        var second = vault.seal("TCJ", WANG);

        assertThat(second.subject()).isEqualTo(first.subject());
        assertThat(second.ciphertext()).isNotEqualTo(first.ciphertext());
    }

    @Test
    void one_name_told_by_two_parties_is_two_subjects() {
        assertThat(vault.seal("TCJ", WANG).subject())
                .isNotEqualTo(vault.seal("RDC", WANG).subject());
    }

    @Test
    void an_erased_person_cannot_be_opened_again() {
        var sealed = vault.seal("TCJ", WANG);
        keys.erase(vault.fingerprint("TCJ", WANG));

        assertThat(vault.open(sealed)).isEmpty();
    }

    @Test
    void a_sealed_value_put_under_another_subject_does_not_open() {
        var sealed = vault.seal("TCJ", WANG);
        var other = vault.seal("TCJ", "李师傅");
        var swapped = new Sealed(other.subject(), other.keyId(), sealed.ciphertext());

        assertThatThrownBy(() -> vault.open(swapped)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_name_stands_nowhere_in_what_is_kept() {
        var sealed = vault.seal("TCJ", WANG);
        var name = Bytes.of(WANG.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(sealed.ciphertext().hex()).doesNotContain(name.hex());
    }

    @Test
    void a_reader_who_may_sees_people_in_clear_and_erased_ones_not_at_all() {
        var content =
                WaybillContent.newBuilder()
                        .addContacts(contact(vault.seal("TCJ", WANG)))
                        .addContacts(contact(vault.seal("TCJ", "李师傅")))
                        .build();
        keys.erase(vault.fingerprint("TCJ", "李师傅"));

        var opened = new Opened(vault).of(content);

        assertThat(opened.getContacts(0).getPerson().getClear()).isEqualTo(WANG);
        assertThat(opened.getContacts(1).getPerson()).isEqualTo(Personal.getDefaultInstance());
    }

    private static Contact contact(Sealed person) {
        return Contact.newBuilder().setPerson(Persons.write(person)).build();
    }
}

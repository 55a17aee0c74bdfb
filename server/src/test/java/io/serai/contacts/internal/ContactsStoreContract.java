package io.serai.contacts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.serai.contacts.Contact.Proven;
import io.serai.contacts.ContactId;
import io.serai.contacts.internal.StoredContact.SealedValue;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

interface ContactsStoreContract {
    WorkspaceId WORKSPACE = WorkspaceId.next();

    ContactsStore store();

    private static ChannelAccountId account() {
        return new ChannelAccountId(Ids.next());
    }

    private static Address address(String value) {
        return new Address(ChannelKind.TELEGRAM, value);
    }

    private static SealedValue sealed(int fingerprint) {
        byte[] hash = new byte[32];
        hash[0] = (byte) fingerprint;
        return new SealedValue(new byte[] {1, 2, 3}, hash);
    }

    private static StoredContact named(String name) {
        return new StoredContact(
                new ContactId(Ids.next()),
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Proven.NOTHING,
                false,
                Instant.parse("2026-11-23T01:02:03.000004Z"));
    }

    private static StoredContact full(ContactId id, int fingerprint) {
        return new StoredContact(
                id,
                Optional.of("Full"),
                Optional.of(sealed(fingerprint)),
                Optional.of(sealed(fingerprint + 1)),
                Optional.of(Language.CHINESE),
                Optional.of(ZoneId.of("Asia/Shanghai")),
                Optional.of("CN"),
                Proven.NOTHING,
                false,
                Instant.parse("2026-11-23T01:02:03.000004Z"));
    }

    @Test
    default void whatIsVouchedForIsProvenAsLongAsItIsWhatIsKnown() {
        var account = account();
        var ana = full(new ContactId(Ids.next()), 30);
        store().add(WORKSPACE, account, address("proven"), ana);
        store().prove(
                        WORKSPACE,
                        ana.id(),
                        Optional.empty(),
                        Optional.of(sealed(30).fingerprint()));
        assertThat(store().find(WORKSPACE, ana.id()).orElseThrow().proven()).isEqualTo(new Proven(false, true));
        store().prove(WORKSPACE, ana.id(), Optional.of(sealed(99).fingerprint()), Optional.empty());
        assertThat(store().behind(WORKSPACE, account, address("proven"))
                        .orElseThrow()
                        .proven())
                .isEqualTo(new Proven(false, true));

        store().replace(WORKSPACE, full(ana.id(), 40));
        assertThat(store().find(WORKSPACE, ana.id()).orElseThrow().proven()).isEqualTo(Proven.NOTHING);
        store().prove(WorkspaceId.next(), ana.id(), Optional.of(sealed(41).fingerprint()), Optional.empty());
        assertThat(store().find(WORKSPACE, ana.id()).orElseThrow().proven()).isEqualTo(Proven.NOTHING);
    }

    @Test
    default void whatWasAddedIsFoundByAddressAndById() {
        var account = account();
        var ana = full(new ContactId(Ids.next()), 10);
        assertThat(store().add(WORKSPACE, account, address("7"), ana)).isTrue();

        assertThat(store().behind(WORKSPACE, account, address("7"))).hasValueSatisfying(it -> same(it, ana));
        assertThat(store().find(WORKSPACE, ana.id())).hasValueSatisfying(it -> same(it, ana));
        assertThat(store().behind(WORKSPACE, account, address("8"))).isEmpty();
        assertThat(store().behind(WORKSPACE, account(), address("7"))).isEmpty();
    }

    private static void same(StoredContact one, StoredContact other) {
        assertThat(one).usingRecursiveComparison().isEqualTo(other);
    }

    @Test
    default void everyAddressOfAContactIsToldAndWhoeverTakesOneOverHasIt() {
        var account = account();
        var there = account();
        var ana = named("Ana");
        var ben = named("Ben");
        store().add(WORKSPACE, account, address("7"), ana);
        store().add(WORKSPACE, there, address("8"), ben);
        store().lead(WORKSPACE, there, address("8"), ana.id());

        assertThat(store().addresses(WORKSPACE, ana.id()))
                .extracting(at -> at.account(), at -> at.address().value())
                .containsExactlyInAnyOrder(tuple(account, "7"), tuple(there, "8"));
        assertThat(store().addresses(WORKSPACE, ben.id())).isEmpty();
    }

    @Test
    default void anAddressThatIsTakenIsNotTakenAgain() {
        var account = account();
        var first = named("First");
        var second = named("Second");
        assertThat(store().add(WORKSPACE, account, address("7"), first)).isTrue();
        assertThat(store().add(WORKSPACE, account, address("7"), second)).isFalse();

        assertThat(store().behind(WORKSPACE, account, address("7")))
                .map(StoredContact::id)
                .contains(first.id());
        assertThat(store().find(WORKSPACE, second.id())).isEmpty();
    }

    @Test
    default void anotherWorkspaceSeesNothing() {
        var account = account();
        var ana = named("Ana");
        store().add(WORKSPACE, account, address("7"), ana);
        var other = WorkspaceId.next();
        assertThat(store().behind(other, account, address("7"))).isEmpty();
        assertThat(store().find(other, ana.id())).isEmpty();
        store().blocked(other, ana.id(), true);
        assertThat(store().find(WORKSPACE, ana.id()))
                .map(StoredContact::blocked)
                .contains(false);
    }

    @Test
    default void fillingLeavesWhatIsKnown() {
        var ana = named("Ana");
        store().add(WORKSPACE, account(), address("7"), ana);
        var filled = store().fill(WORKSPACE, full(ana.id(), 20)).orElseThrow();
        assertThat(filled.name()).contains("Ana");
        assertThat(filled.country()).contains("CN");
        assertThat(store().find(WORKSPACE, ana.id())).hasValueSatisfying(it -> same(it, filled));
    }

    @Test
    default void replacingKeepsTheBlock() {
        var ana = named("Ana");
        store().add(WORKSPACE, account(), address("7"), ana);
        store().blocked(WORKSPACE, ana.id(), true);
        store().replace(WORKSPACE, full(ana.id(), 30));
        assertThat(store().find(WORKSPACE, ana.id())).hasValueSatisfying(it -> {
            assertThat(it.name()).contains("Full");
            assertThat(it.blocked()).isTrue();
        });
    }

    @Test
    default void aFingerprintFindsThoseWhoHaveIt() {
        var ana = full(new ContactId(Ids.next()), 40);
        store().add(WORKSPACE, account(), address("7"), ana);
        assertThat(store().withPhone(WORKSPACE, sealed(40).fingerprint())).isEqualTo(List.of(ana.id()));
        assertThat(store().withEmail(WORKSPACE, sealed(41).fingerprint())).isEqualTo(List.of(ana.id()));
        assertThat(store().withPhone(WORKSPACE, sealed(41).fingerprint())).isEmpty();
        assertThat(store().withPhone(WorkspaceId.next(), sealed(40).fingerprint()))
                .isEmpty();
    }
}

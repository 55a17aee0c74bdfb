package io.serai.contacts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.contacts.Contact;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.privacy.internal.vault.TestVault;
import io.serai.shared.Ids;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostgresContactsStoreTest implements ContactsStoreContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final ContactsStore store = new PostgresContactsStore(DATABASE.jdbc());
    private final ContactBook contacts = new ContactBook(store, new ContactSeal(TestVault.fresh()), Clock.systemUTC());
    private final ChannelAccountId account = new ChannelAccountId(Ids.next());
    private final Address address = new Address(ChannelKind.TELEGRAM, "4711");

    @Override
    public ContactsStore store() {
        return store;
    }

    @Test
    void manyWebhooksAtOnceMakeOneContact() throws Exception {
        var start = new CountDownLatch(1);
        List<Callable<Contact>> webhooks = IntStream.range(0, 8)
                .<Callable<Contact>>mapToObj(i -> () -> {
                    start.await();
                    return contacts.identify(WORKSPACE, account, address, Profile.named("Ana"));
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Contact>> found = webhooks.stream().map(threads::submit).toList();
            start.countDown();
            assertThat(found)
                    .extracting(it -> it.get().id())
                    .containsOnly(found.getFirst().get().id());
        }
        assertThat(rows("contact_address")).isEqualTo(1);
    }

    @Test
    void theSecondInATransactionOfItsOwnGetsTheFirstOnesContact() {
        Contact first = contacts.identify(WORKSPACE, account, address, Profile.NOTHING);
        DATABASE.transactions().executeWithoutResult(transaction -> {
            assertThat(store.add(
                            WORKSPACE,
                            account,
                            address,
                            store.find(WORKSPACE, first.id()).orElseThrow()))
                    .isFalse();
            assertThat(contacts.identify(WORKSPACE, account, address, Profile.NOTHING))
                    .isEqualTo(first);
        });
    }

    @Test
    void phoneAndEmailAreNowhereInTheRow() {
        Contact ana = contacts.identify(
                WORKSPACE,
                account,
                address,
                new Profile(
                        Optional.of("Ana"),
                        Optional.of("+34600111222"),
                        Optional.of("ana@example.com"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        String row = DATABASE.allRows()
                .sql(
                        "SELECT encode(convert_to(contact::text, 'UTF8'), 'escape') || encode(phone_sealed, 'escape') || encode(email_sealed, 'escape') FROM contact WHERE id = :id")
                .param("id", ana.id().value())
                .query(String.class)
                .single();
        assertThat(row).contains("Ana").doesNotContain("600111222").doesNotContain("ana@example.com");
        assertThat(contacts.find(WORKSPACE, ana.id())).contains(ana);
    }

    private long rows(String table) {
        return DATABASE.allRows()
                .sql("SELECT count(*) FROM " + table + " WHERE account_id = :account")
                .param("account", account.value())
                .query(Long.class)
                .single();
    }
}

package io.serai.contacts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.contacts.Contact;
import io.serai.contacts.ContactId;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.privacy.internal.vault.TestVault;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactBookTest {
    private static final WorkspaceId WORKSPACE = WorkspaceId.next();

    private final CountingStore store = new CountingStore();
    private final ContactBook contacts = new ContactBook(store, new ContactSeal(TestVault.fresh()), Clock.systemUTC());
    private final ChannelAccountId account = new ChannelAccountId(Ids.next());
    private final Address address = new Address(ChannelKind.WIDGET, "visitor-1");

    private Contact identify(Profile profile) {
        return contacts.identify(WORKSPACE, account, address, profile);
    }

    private static Profile profile(String name, String phone, String email, String country) {
        return new Profile(
                Optional.ofNullable(name),
                Optional.ofNullable(phone),
                Optional.ofNullable(email),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(country));
    }

    @Test
    void aKnownCustomerWithNothingNewCostsOneLookUp() {
        Contact first = identify(Profile.named("Ana"));
        store.calls = 0;
        assertThat(identify(Profile.named("Ana"))).isEqualTo(first);
        assertThat(identify(Profile.named("Ana Maria"))).isEqualTo(first);
        assertThat(identify(Profile.NOTHING)).isEqualTo(first);
        assertThat(store.calls).isEqualTo(3);
    }

    @Test
    void aPlatformFillsGapsButNeverReplacesWhatIsKnown() {
        identify(Profile.named("Ana"));
        Contact later = identify(profile("Anastasia", "+34600111222", null, null));
        assertThat(later.name()).contains("Ana");
        assertThat(later.phone()).contains("+34600111222");
        assertThat(identify(Profile.NOTHING)).isEqualTo(later);
    }

    @Test
    void aPersonReplacesWhatIsKnownAndMayTakeItAway() {
        Contact ana = identify(profile("Ana", "+34600111222", "ana@example.com", null));
        Contact changed = contacts.update(WORKSPACE, ana.id(), profile("Anna", "", "anna@example.org", null));
        assertThat(changed.name()).contains("Anna");
        assertThat(changed.phone()).isEmpty();
        assertThat(changed.email()).contains("anna@example.org");
        assertThat(identify(Profile.named("Ana"))).isEqualTo(changed);
    }

    @Test
    void aPrefixTellsTheCountryAndTheCountryTheTime() {
        Contact ana = identify(profile(null, "+34 600 111 222", null, null));
        assertThat(ana.phone()).contains("+34600111222");
        assertThat(ana.country()).contains("ES");
        assertThat(ana.zone()).contains(ZoneId.of("Europe/Madrid"));
    }

    @Test
    void aNationalNumberIsReadInTheContactsCountry() {
        Contact ana = identify(profile(null, "0171 1234567", null, "de"));
        assertThat(ana.country()).contains("DE");
        assertThat(ana.phone()).contains("+491711234567");
        assertThat(contacts.update(WORKSPACE, ana.id(), profile(null, "0171 7654321", null, null))
                        .phone())
                .contains("+491717654321");
    }

    @Test
    void whereACountryHasManyZonesNoneIsGuessed() {
        Contact bob = identify(profile(null, "+1 202 555 0143", null, null));
        assertThat(bob.country()).contains("US");
        assertThat(bob.zone()).isEmpty();
    }

    @Test
    void nonsenseFromAPlatformIsLeftOutAndFromAPersonRefused() {
        Contact odd = identify(profile("  \u0000 ", "x".repeat(80), "no address", "Germany"));
        assertThat(odd.name()).isEmpty();
        assertThat(odd.phone()).isEmpty();
        assertThat(odd.email()).isEmpty();
        assertThat(odd.country()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+34 ••• ••• 22", "call me", "12"})
    void aHintIsNoPhoneNumber(String phone) {
        Contact ana = identify(Profile.named("Ana"));
        assertThatThrownBy(() -> contacts.update(WORKSPACE, ana.id(), profile(null, phone, null, null)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> contacts.update(WORKSPACE, ana.id(), profile(null, null, "a•••@e•••.com", null)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aBlockIsRememberedAndLifted() {
        Contact ana = identify(Profile.named("Ana"));
        contacts.blocked(WORKSPACE, ana.id(), true);
        assertThat(identify(Profile.NOTHING).blocked()).isTrue();
        contacts.blocked(WORKSPACE, ana.id(), false);
        assertThat(identify(Profile.NOTHING).blocked()).isFalse();
    }

    @Test
    void thoseWhoDoNotExistAreNotChanged() {
        assertThatThrownBy(() -> contacts.update(WORKSPACE, new ContactId(Ids.next()), Profile.NOTHING))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Problem.Code.NOT_FOUND));
    }

    @Test
    void theLanguageIsKept() {
        Contact ana = identify(new Profile(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Language("pt-BR")),
                Optional.empty(),
                Optional.empty()));
        assertThat(ana.language()).contains(new Language("pt-br"));
    }

    private static final class CountingStore extends InMemoryContactsStore {
        private int calls;

        @Override
        public synchronized Optional<StoredContact> behind(
                WorkspaceId workspace, ChannelAccountId account, Address address) {
            calls++;
            return super.behind(workspace, account, address);
        }

        @Override
        public synchronized Optional<StoredContact> fill(WorkspaceId workspace, StoredContact news) {
            calls++;
            return super.fill(workspace, news);
        }
    }
}

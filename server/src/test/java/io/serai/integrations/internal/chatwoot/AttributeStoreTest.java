package io.serai.integrations.internal.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.json.Json;
import io.serai.privacy.internal.vault.TestVault;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AttributeStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private static Map<String, JsonNode> order(String number) {
        return Map.of("order", JsonMapper.shared().readTree("\"" + number + "\""));
    }

    interface AttributeStoreContract {
        AttributeStore store();

        @Test
        default void whatIsPutReplacesWhatWasInItsConversationOnly() {
            var shop = WorkspaceId.next();
            UUID talk = Ids.next();
            assertThat(store().of(shop, talk)).isEmpty();
            store().put(shop, talk, order("1001"));
            store().put(shop, talk, order("1002"));
            assertThat(store().of(shop, talk)).isEqualTo(order("1002"));
            assertThat(store().of(shop, Ids.next())).isEmpty();
            assertThat(store().of(WorkspaceId.next(), talk)).isEmpty();
        }

        @Test
        default void ofWhoIsErasedNothingStays() {
            var shop = WorkspaceId.next();
            UUID talk = Ids.next();
            store().put(shop, talk, order("1003"));
            store().forget(WorkspaceId.next(), List.of(talk));
            assertThat(store().of(shop, talk)).isEqualTo(order("1003"));
            store().forget(shop, List.of(talk));
            assertThat(store().of(shop, talk)).isEmpty();
        }
    }

    @Nested
    class InMemory implements AttributeStoreContract {
        private final AttributeStore store = new InMemoryAttributeStore();

        @Override
        public AttributeStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements AttributeStoreContract {
        private final AttributeStore store =
                new PostgresAttributeStore(DATABASE.jdbc(), TestVault.fresh(), Json.mapper());

        @Override
        public AttributeStore store() {
            return store;
        }
    }
}

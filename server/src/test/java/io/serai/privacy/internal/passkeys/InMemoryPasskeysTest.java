package io.serai.privacy.internal.passkeys;

import io.serai.accounts.AgentId;
import io.serai.shared.Ids;

class InMemoryPasskeysTest implements PasskeyStoreContract {
    private final PasskeyStore store = new InMemoryPasskeys();

    @Override
    public PasskeyStore store() {
        return store;
    }

    @Override
    public AgentId somebody() {
        return new AgentId(Ids.next());
    }
}

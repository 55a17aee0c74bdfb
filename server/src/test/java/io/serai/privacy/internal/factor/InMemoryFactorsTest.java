package io.serai.privacy.internal.factor;

import io.serai.accounts.AgentId;
import io.serai.shared.Ids;

class InMemoryFactorsTest implements FactorStoreContract {
    private final FactorStore store = new InMemoryFactors();

    @Override
    public FactorStore store() {
        return store;
    }

    @Override
    public AgentId somebody() {
        return new AgentId(Ids.next());
    }
}

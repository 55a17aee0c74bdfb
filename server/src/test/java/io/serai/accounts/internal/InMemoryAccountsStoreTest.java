package io.serai.accounts.internal;

class InMemoryAccountsStoreTest implements AccountsStoreContract {
    private final AccountsStore store = new InMemoryAccountsStore();

    @Override
    public AccountsStore store() {
        return store;
    }
}

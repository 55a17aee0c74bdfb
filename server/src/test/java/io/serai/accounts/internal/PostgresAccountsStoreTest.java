package io.serai.accounts.internal;

import io.serai.storage.TestDatabase;

class PostgresAccountsStoreTest implements AccountsStoreContract {
    private final TestDatabase database = TestDatabase.fresh();
    private final AccountsStore store = new PostgresAccountsStore(database.jdbc(), database.transactions());

    @Override
    public AccountsStore store() {
        return store;
    }
}

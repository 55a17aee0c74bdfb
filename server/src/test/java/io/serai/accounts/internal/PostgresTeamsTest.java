package io.serai.accounts.internal;

import io.serai.json.Json;
import io.serai.storage.TestDatabase;

class PostgresTeamsTest implements TeamStoresContract {
    private final TestDatabase database = TestDatabase.fresh();
    private final AccountsStore people = new PostgresAccountsStore(database.jdbc(), database.transactions());
    private final TeamStore teams = new PostgresTeamStore(database.jdbc(), database.transactions(), Json.mapper());
    private final InvitationStore invitations =
            new PostgresInvitationStore(database.jdbc(), database.transactions(), people, Json.mapper());

    @Override
    public AccountsStore people() {
        return people;
    }

    @Override
    public TeamStore teams() {
        return teams;
    }

    @Override
    public InvitationStore invitations() {
        return invitations;
    }
}

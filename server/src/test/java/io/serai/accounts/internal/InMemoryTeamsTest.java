package io.serai.accounts.internal;

class InMemoryTeamsTest implements TeamStoresContract {
    private final AccountsStore people = new InMemoryAccountsStore();
    private final InMemoryTeams teams = new InMemoryTeams(people);

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
        return teams;
    }
}

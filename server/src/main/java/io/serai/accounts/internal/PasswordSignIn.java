package io.serai.accounts.internal;

import io.serai.accounts.Agent;
import io.serai.accounts.SignIn;
import io.serai.accounts.internal.AccountsStore.Login;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class PasswordSignIn implements SignIn {
    private final AccountsStore store;
    private final Passwords passwords;
    private final SignInLimits limits;

    PasswordSignIn(AccountsStore store, Passwords passwords, SignInLimits limits) {
        this.store = store;
        this.passwords = passwords;
        this.limits = limits;
    }

    @Override
    public Agent check(String email, Secret password, String from) {
        String address = Email.normal(email);
        var counted = limits.take(address, from);
        Agent agent = matching(store.login(address), password)
                .orElseThrow(() -> Problem.unauthenticated(
                        "Email or password is wrong. Check both, or ask the owner for a new password."));
        counted.giveBack();
        return agent;
    }

    private Optional<Agent> matching(Optional<Login> login, Secret password) {
        if (login.isEmpty()) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        return login.filter(known -> passwords.matches(password, known.passwordHash()))
                .map(Login::agent)
                .filter(Agent::active);
    }
}

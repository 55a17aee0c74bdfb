package io.serai.accounts;

import io.serai.shared.Secret;

/** Checks who somebody is. */
public interface SignIn {
    /**
     * The active agent with this email and password. An unknown email takes the same time and the same words as a wrong password.
     *
     * @param from the network address that the try came from
     * @throws io.serai.shared.Problem UNAUTHENTICATED when they do not match, TOO_MANY_REQUESTS after too many tries
     */
    Agent check(String email, Secret password, String from);
}

package io.serai.privacy;

import io.serai.accounts.Agent;

/** The signed-in agent of the request at hand. */
public interface CurrentAgent {
    /** @throws io.serai.shared.Problem UNAUTHENTICATED without a valid session */
    Agent agent();

    /** The agent, if the role allows it; else FORBIDDEN. */
    Agent require(Permission permission);
}

package io.serai.inbox.internal.forwarding;

/**
 * Where the words come from, as whoever forwards them may see it.
 *
 * @param customer by name, with mail or phone where they may be seen
 * @param channel the platform and the account
 */
public record Origin(String customer, String channel) {}

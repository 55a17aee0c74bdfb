package io.serai.accounts.internal;

import io.serai.accounts.Agent;
import io.serai.accounts.Role;
import io.serai.accounts.Staff.AgentChange;
import io.serai.shared.Problem;

/** Who may make whom into what. */
final class StaffRules {
    private static final int MOST_CAPACITY = 1_000;
    private static final int LONGEST_NAME = 120;

    private StaffRules() {}

    /** Owners give every role; admins take in agents; agents nobody. */
    static void mayGive(Agent by, Role role) {
        boolean allowed = switch (by.role()) {
            case OWNER -> true;
            case ADMIN -> role == Role.AGENT;
            case AGENT -> false;
        };
        if (!allowed) {
            throw Problem.forbidden("Only an owner may do this for owners and admins. Ask an owner of the workspace.");
        }
    }

    static void mayChange(Agent by, Agent whom, AgentChange change) {
        mayGive(by, whom.role());
        change.role().ifPresent(role -> mayGive(by, role));
        if (by.id().equals(whom.id()) && change.endsSessions()) {
            throw Problem.invalid("Change your own password in your profile; another owner can close your account.");
        }
    }

    static String name(String name) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw Problem.invalid("A name has 1 to " + LONGEST_NAME + " characters.");
        }
        return plain;
    }

    static int capacity(int capacity) {
        if (capacity < 0 || capacity > MOST_CAPACITY) {
            throw Problem.invalid("Capacity is a number from 0 to " + MOST_CAPACITY + ".");
        }
        return capacity;
    }
}

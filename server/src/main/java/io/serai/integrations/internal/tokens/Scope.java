package io.serai.integrations.internal.tokens;

import static io.serai.privacy.Permission.ASSIGN_OTHERS;
import static io.serai.privacy.Permission.EDIT_BOT;
import static io.serai.privacy.Permission.EDIT_KNOWLEDGE;
import static io.serai.privacy.Permission.MANAGE_AGENTS;
import static io.serai.privacy.Permission.MANAGE_CHANNELS;
import static io.serai.privacy.Permission.MANAGE_WORKSPACE;
import static io.serai.privacy.Permission.READ_CONVERSATIONS;
import static io.serai.privacy.Permission.REPLY;
import static io.serai.privacy.Permission.SEE_CONTACT_DATA;
import static io.serai.privacy.Permission.SEE_FAILURES;

import io.serai.privacy.Permission;
import io.serai.shared.Problem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a token opens. Each lends some of the permissions of the agent for whom it acts; what the agent may not do, no token may.
 */
public enum Scope {
    CONVERSATIONS_READ(READ_CONVERSATIONS),
    CONVERSATIONS_WRITE(READ_CONVERSATIONS, REPLY, ASSIGN_OTHERS),
    CONTACTS_READ(READ_CONVERSATIONS),
    CONTACTS_WRITE(READ_CONVERSATIONS, REPLY, ASSIGN_OTHERS),
    /** Whoever is erased is gone for good; what is handed out is everything. Owners only. */
    CONTACTS_ERASE(READ_CONVERSATIONS, MANAGE_WORKSPACE),
    /** Phone numbers and email addresses in the clear; without it they are hints, in texts too. */
    CONTACT_DATA(SEE_CONTACT_DATA),
    /** Which fields of its own the shop keeps on customers. */
    FIELDS_WRITE(READ_CONVERSATIONS, ASSIGN_OTHERS),
    KNOWLEDGE_READ(READ_CONVERSATIONS),
    KNOWLEDGE_WRITE(READ_CONVERSATIONS, EDIT_KNOWLEDGE),
    REPLIES_READ(READ_CONVERSATIONS),
    REPLIES_WRITE(READ_CONVERSATIONS, REPLY, ASSIGN_OTHERS),
    ORDERS_READ(READ_CONVERSATIONS),
    /** What the bot prepared is done or declined; the shop's limits hold. */
    ORDERS_WRITE(READ_CONVERSATIONS, REPLY),
    /** What the bot is told, and what it did. */
    BOT_READ(READ_CONVERSATIONS, EDIT_BOT),
    BOT_WRITE(READ_CONVERSATIONS, EDIT_BOT),
    REPORTS_READ(READ_CONVERSATIONS, ASSIGN_OTHERS),
    /** Teams, their hours and promises, and who gets what waits. */
    TEAMS_WRITE(READ_CONVERSATIONS, MANAGE_AGENTS),
    /** Who works here, their roles and passwords: whoever holds such a token can let anybody in. */
    PEOPLE_WRITE(READ_CONVERSATIONS, MANAGE_AGENTS),
    CHANNELS_WRITE(READ_CONVERSATIONS, MANAGE_CHANNELS),
    /** Where orders, products and parcels come from. */
    SHOPS_WRITE(READ_CONVERSATIONS, MANAGE_CHANNELS),
    CRM_WRITE(READ_CONVERSATIONS, MANAGE_CHANNELS),
    WEBHOOKS_WRITE(READ_CONVERSATIONS, MANAGE_AGENTS),
    /** The workspace, its surveys, translation services and models. */
    SETTINGS_WRITE(READ_CONVERSATIONS, ASSIGN_OTHERS, EDIT_BOT, MANAGE_WORKSPACE),
    /** What the server gave up. */
    FAILURES_WRITE(READ_CONVERSATIONS, SEE_FAILURES),
    AUDIT_READ(MANAGE_AGENTS);

    private final Set<Permission> permissions;

    Scope(Permission first, Permission... others) {
        this.permissions = EnumSet.of(first, others);
    }

    /** As it is written: {@code conversations:read}, {@code contact_data}. */
    public String text() {
        String name = name().toLowerCase(Locale.ROOT);
        return this == CONTACT_DATA ? name : name.replace('_', ':');
    }

    public static Scope of(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.text().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("There is no such scope. Choose some from the list."));
    }

    static Set<Permission> permissions(Set<Scope> scopes) {
        var all = EnumSet.noneOf(Permission.class);
        scopes.forEach(scope -> all.addAll(scope.permissions));
        return all;
    }
}

package io.serai.integrations.internal.routes;

import static io.serai.integrations.internal.routes.Route.route;
import static io.serai.integrations.internal.tokens.Scope.AUDIT_READ;
import static io.serai.integrations.internal.tokens.Scope.CHANNELS_WRITE;
import static io.serai.integrations.internal.tokens.Scope.CONVERSATIONS_READ;
import static io.serai.integrations.internal.tokens.Scope.CONVERSATIONS_WRITE;
import static io.serai.integrations.internal.tokens.Scope.FAILURES_WRITE;
import static io.serai.integrations.internal.tokens.Scope.PEOPLE_WRITE;
import static io.serai.integrations.internal.tokens.Scope.REPORTS_READ;
import static io.serai.integrations.internal.tokens.Scope.SETTINGS_WRITE;
import static io.serai.integrations.internal.tokens.Scope.TEAMS_WRITE;
import static io.serai.integrations.internal.tokens.Scope.WEBHOOKS_WRITE;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;

/** Who works here, what they promise, and how the workspace is set up. */
final class HouseRoutes {
    private HouseRoutes() {}

    static final List<Route> ALL = List.of(
            route(GET, "/agents", CONVERSATIONS_READ, "Who works here"),
            route(PUT, "/agents/{id}/abilities", TEAMS_WRITE, "Change what an agent can do"),
            route(POST, "/agents", PEOPLE_WRITE, "Add somebody who works here"),
            route(PATCH, "/agents/{id}", PEOPLE_WRITE, "Change somebody who works here"),
            route(GET, "/teams", CONVERSATIONS_READ, "Teams and their members"),
            route(POST, "/teams", TEAMS_WRITE, "Add a team"),
            route(PUT, "/teams/{id}", TEAMS_WRITE, "Replace a team"),
            route(DELETE, "/teams/{id}", TEAMS_WRITE, "Delete a team"),
            route(GET, "/teams/{id}/hours", TEAMS_WRITE, "When a team works"),
            route(PUT, "/teams/{id}/hours", TEAMS_WRITE, "Change when a team works"),
            route(GET, "/presence", CONVERSATIONS_READ, "Who is there"),
            route(PUT, "/presence", CONVERSATIONS_WRITE, "The token's agent is there, busy or away"),
            route(GET, "/channels", CONVERSATIONS_READ, "Connected accounts"),
            route(GET, "/channels/{id}/templates", CONVERSATIONS_READ, "Approved templates of an account"),
            route(POST, "/channels/{id}/templates/sync", CHANNELS_WRITE, "Fetch the templates again"),
            route(GET, "/channels/forms", CHANNELS_WRITE, "What each kind of channel needs to be connected"),
            route(POST, "/channels", CHANNELS_WRITE, "Connect an account"),
            route(PATCH, "/channels/{id}", CHANNELS_WRITE, "Change a channel's name, settings or credentials"),
            route(DELETE, "/channels/{id}", CHANNELS_WRITE, "Disconnect an account"),
            route(GET, "/channels/{id}/pastes", CHANNELS_WRITE, "What remains to be pasted at the platform"),
            route(POST, "/channels/{id}/check", CHANNELS_WRITE, "Ask the platform whether an account works"),
            route(PUT, "/channels/{id}/proxy", CHANNELS_WRITE, "By which proxy an account's calls leave"),
            route(GET, "/channels/health", CHANNELS_WRITE, "How each account is doing"),
            route(GET, "/channels/alarms", CHANNELS_WRITE, "What a person should look at"),
            route(POST, "/channels/{id}/bulk/resume", CHANNELS_WRITE, "Let messages in bulk go on"),
            route(POST, "/channels/telegram", CHANNELS_WRITE, "Connect a Telegram bot"),
            route(POST, "/channels/widget", CHANNELS_WRITE, "Make a website chat"),
            route(
                    GET,
                    "/channels/widget/{id}/identity-secret",
                    CHANNELS_WRITE,
                    "The secret that signs a website's customers"),
            route(
                    POST,
                    "/channels/widget/{id}/identity-secret",
                    CHANNELS_WRITE,
                    "A new secret for a website's customers"),
            route(GET, "/board", REPORTS_READ, "Who is there, and what waits"),
            route(GET, "/surveys/figures", REPORTS_READ, "How content customers are"),
            route(GET, "/surveys/settings", REPORTS_READ, "When customers are asked how it was"),
            route(PUT, "/surveys/settings", SETTINGS_WRITE, "Change when customers are asked how it was"),
            route(GET, "/sla", CONVERSATIONS_READ, "What is promised"),
            route(GET, "/sla/running", CONVERSATIONS_READ, "Promises that are running"),
            route(PUT, "/sla", TEAMS_WRITE, "Change what is promised"),
            route(GET, "/abilities", CONVERSATIONS_READ, "Skills, languages and capacities of agents"),
            route(GET, "/routing", TEAMS_WRITE, "Who gets what waits"),
            route(PUT, "/routing/{kind}", TEAMS_WRITE, "Change who gets what waits, in the whole workspace"),
            route(PUT, "/routing/{kind}/{id}", TEAMS_WRITE, "Change who gets what waits, of a team or an account"),
            route(DELETE, "/routing/{kind}/{id}", TEAMS_WRITE, "The workspace's rule holds again"),
            route(GET, "/me", CONVERSATIONS_READ, "For whom the token acts, where, and what it may do"),
            route(GET, "/invitations", PEOPLE_WRITE, "Open invitations"),
            route(POST, "/invitations", PEOPLE_WRITE, "Invite somebody"),
            route(DELETE, "/invitations/{id}", PEOPLE_WRITE, "Withdraw an invitation"),
            route(PUT, "/workspace", SETTINGS_WRITE, "Change the shop's name, language and time zone"),
            route(GET, "/translation", SETTINGS_WRITE, "Translation services and their rules"),
            route(POST, "/translation/providers", SETTINGS_WRITE, "Add a translation service"),
            route(PUT, "/translation/providers/{id}", SETTINGS_WRITE, "Change a translation service"),
            route(DELETE, "/translation/providers/{id}", SETTINGS_WRITE, "Remove a translation service"),
            route(PUT, "/translation/order", SETTINGS_WRITE, "Which translation service is asked first"),
            route(PUT, "/translation/rules", SETTINGS_WRITE, "What is translated, and when"),
            route(POST, "/translation/test", SETTINGS_WRITE, "Try a translation service"),
            route(GET, "/models", SETTINGS_WRITE, "Models and what they cost"),
            route(POST, "/models/endpoints", SETTINGS_WRITE, "Add a model"),
            route(PUT, "/models/endpoints/{id}", SETTINGS_WRITE, "Change a model"),
            route(DELETE, "/models/endpoints/{id}", SETTINGS_WRITE, "Remove a model"),
            route(PUT, "/models/order", SETTINGS_WRITE, "Which model is asked first"),
            route(PUT, "/models/budget", SETTINGS_WRITE, "What models may cost"),
            route(POST, "/models/test", SETTINGS_WRITE, "Try a model"),
            route(GET, "/failures", FAILURES_WRITE, "What the server gave up"),
            route(POST, "/failures/{id}/retry", FAILURES_WRITE, "Try it again"),
            route(DELETE, "/failures/{id}", FAILURES_WRITE, "Put it away"),
            route(GET, "/audit", AUDIT_READ, "Who did what"),
            route(GET, "/webhooks", WEBHOOKS_WRITE, "Who is told what happens"),
            route(POST, "/webhooks", WEBHOOKS_WRITE, "Add an endpoint"),
            route(PUT, "/webhooks/{id}", WEBHOOKS_WRITE, "Change an endpoint"),
            route(DELETE, "/webhooks/{id}", WEBHOOKS_WRITE, "Remove an endpoint"),
            route(POST, "/webhooks/{id}/secret", WEBHOOKS_WRITE, "A new secret; the old one signs for a day more"),
            route(POST, "/webhooks/{id}/test", WEBHOOKS_WRITE, "Tell it something now"),
            route(GET, "/webhooks/{id}/deliveries", WEBHOOKS_WRITE, "What an endpoint was told, and how it went"),
            route(POST, "/webhooks/{id}/replay", WEBHOOKS_WRITE, "Send all that was given up again"),
            route(POST, "/webhooks/deliveries/{delivery}/replay", WEBHOOKS_WRITE, "Send one delivery again"));
}

package io.serai.crm.internal.hubspot;

import io.serai.crm.system.Connection;
import io.serai.crm.system.CrmCalls;
import io.serai.crm.system.CrmCalls.Answer;
import io.serai.crm.system.CrmTrouble;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** One call of HubSpot: with a token that is renewed once when it is refused, and its limits understood. */
final class HubSpotCalls {
    /** The burst limit counts ten seconds. */
    private static final Duration BURST = Duration.ofSeconds(10);
    /** The daily limit ends at midnight of the account's own time, which it does not tell. */
    private static final Duration DAY = Duration.ofHours(1);

    private static final Duration SECOND = Duration.ofMillis(1100);

    private final CrmCalls calls;
    private final HubSpotTokens tokens;

    HubSpotCalls(CrmCalls calls, HubSpotTokens tokens) {
        this.calls = calls;
        this.tokens = tokens;
    }

    JsonNode get(Connection connection, String path) {
        return well(send(connection, "GET", path, CrmCalls.JSON.createObjectNode()))
                .json();
    }

    JsonNode post(Connection connection, String path, JsonNode body) {
        return well(send(connection, "POST", path, body)).json();
    }

    /** Whatever it is, but for what nobody can do anything about here. */
    Answer send(Connection connection, String method, String path, JsonNode body) {
        Answer answer = once(connection, method, path, body);
        if (answer.status() == 401 && tokens.renew(connection)) {
            answer = once(connection, method, path, body);
        }
        return understood(answer);
    }

    private Answer once(Connection connection, String method, String path, JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(connection.setting(HubSpot.BASE) + path))
                .header("Authorization", "Bearer " + tokens.token(connection).value())
                .header("Accept", "application/json");
        return calls.send(
                method.equals("GET") || method.equals("DELETE")
                        ? request.method(method, BodyPublishers.noBody())
                        : request.header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(body.toString())));
    }

    private static Answer understood(Answer answer) {
        int status = answer.status();
        if (status == 401) {
            throw CrmTrouble.refused("HubSpot does not take our token any more. Connect it again.");
        }
        if (status == 403) {
            throw CrmTrouble.refused(
                    "HubSpot does not allow this. The app needs the scopes crm.objects.contacts.read, crm.objects.contacts.write and crm.schemas.contacts.read.");
        }
        if (status == 429 || status == 423) {
            throw throttled(answer);
        }
        // 477 is what it says while an account moves to another of its data centers
        if (status >= 500 || status == 408 || status == 477) {
            throw CrmTrouble.unreachable("HubSpot answers with HTTP " + status + ".");
        }
        return answer;
    }

    private static CrmTrouble throttled(Answer answer) {
        String policy = answer.problem().path("policyName").asString("");
        if (policy.equals("DAILY")) {
            return CrmTrouble.usedUp(
                    "HubSpot's calls for today are used up. It goes on when they are counted anew.", answer.pause(DAY));
        }
        return CrmTrouble.throttled(answer.pause(policy.equals("SECONDLY") ? SECOND : BURST));
    }

    static Answer well(Answer answer) {
        if (!answer.isWell()) {
            throw CrmTrouble.odd("HubSpot answers with HTTP " + answer.status() + " ("
                    + answer.problem().path("category").asString("unknown") + ").");
        }
        return answer;
    }
}

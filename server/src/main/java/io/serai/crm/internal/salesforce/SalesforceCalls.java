package io.serai.crm.internal.salesforce;

import io.serai.crm.internal.salesforce.SalesforceTokens.Session;
import io.serai.crm.system.Connection;
import io.serai.crm.system.CrmCalls;
import io.serai.crm.system.CrmCalls.Answer;
import io.serai.crm.system.CrmTrouble;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** One call of Salesforce: with a session that is renewed once when it has run out, and its errors understood, which come as a list. */
final class SalesforceCalls {
    static final String API = "/services/data/v62.0";

    private static final Duration A_LITTLE = Duration.ofSeconds(10);
    /** The limit counts the last 24 hours, so something is freed all the time. */
    private static final Duration LONG = Duration.ofMinutes(30);

    private final CrmCalls calls;
    private final SalesforceTokens tokens;

    SalesforceCalls(CrmCalls calls, SalesforceTokens tokens) {
        this.calls = calls;
        this.tokens = tokens;
    }

    JsonNode query(Connection connection, String resource, String soql) {
        return well(send(
                        connection,
                        "GET",
                        API + "/" + resource + "?q=" + URLEncoder.encode(soql, StandardCharsets.UTF_8),
                        CrmCalls.JSON.createObjectNode()))
                .json();
    }

    JsonNode get(Connection connection, String path) {
        return well(send(connection, "GET", path, CrmCalls.JSON.createObjectNode()))
                .json();
    }

    Answer send(Connection connection, String method, String path, JsonNode body) {
        Answer answer = once(connection, method, path, body);
        if (answer.status() == 401) {
            tokens.drop(connection);
            answer = once(connection, method, path, body);
        }
        return understood(answer);
    }

    private Answer once(Connection connection, String method, String path, JsonNode body) {
        Session session = tokens.session(connection);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(session.instance() + path))
                .header("Authorization", "Bearer " + session.token().value())
                .header("Accept", "application/json");
        return calls.send(
                method.equals("GET") || method.equals("DELETE")
                        ? request.method(method, BodyPublishers.noBody())
                        : request.header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(body.toString())));
    }

    /** The first error's code; empty where there is none. */
    static String code(Answer answer) {
        JsonNode problem = answer.problem();
        return (problem.isArray() ? problem.path(0) : problem).path("errorCode").asString("");
    }

    private static Answer understood(Answer answer) {
        if (answer.isWell()) {
            return answer;
        }
        int status = answer.status();
        String code = code(answer);
        if (code.equals("REQUEST_LIMIT_EXCEEDED")) {
            throw CrmTrouble.usedUp(
                    "Salesforce's calls for the last 24 hours are used up. It goes on as soon as some are free again.",
                    answer.pause(LONG));
        }
        if (code.equals("INVALID_QUERY_LOCATOR")) {
            throw CrmTrouble.forgotPlace();
        }
        if (status == 401) {
            throw CrmTrouble.refused("Salesforce lets us in no longer. Connect it again.");
        }
        if (status == 403) {
            throw CrmTrouble.refused(
                    "Salesforce does not allow this. The user needs access to the API and to contacts (" + code + ").");
        }
        if (status == 429 || code.equals("UNABLE_TO_LOCK_ROW") || code.equals("SERVER_UNAVAILABLE")) {
            throw CrmTrouble.throttled(answer.pause(A_LITTLE));
        }
        if (status >= 500 || status == 408 || status == 420) {
            throw CrmTrouble.unreachable("Salesforce answers with HTTP " + status + ".");
        }
        return answer;
    }

    static Answer well(Answer answer) {
        if (!answer.isWell()) {
            throw CrmTrouble.odd("Salesforce answers with HTTP " + answer.status() + " (" + code(answer) + ").");
        }
        return answer;
    }
}

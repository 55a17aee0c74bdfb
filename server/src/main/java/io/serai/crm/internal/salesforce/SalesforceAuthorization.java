package io.serai.crm.internal.salesforce;

import io.serai.crm.system.CrmSystem;
import io.serai.crm.system.CrmTrouble;
import io.serai.shared.Problem;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Salesforce's own page, where the owner lets an app in (OAuth web server flow, with a proof of the one who asked). */
final class SalesforceAuthorization implements CrmSystem.Authorization {
    private final SalesforceTokens tokens;
    private final Function<Map<String, String>, String> login;

    SalesforceAuthorization(SalesforceTokens tokens, Function<Map<String, String>, String> login) {
        this.tokens = tokens;
        this.login = login;
    }

    @Override
    public URI page(Map<String, String> values, URI back, String state, String challenge) {
        String client = values.getOrDefault(Salesforce.CLIENT, "").strip();
        if (client.isEmpty() || values.getOrDefault(Salesforce.SECRET, "").isBlank()) {
            throw Problem.invalid("The app's id and its secret are needed.");
        }
        return URI.create(login.apply(values) + "/services/oauth2/authorize?response_type=code&client_id="
                + encoded(client) + "&redirect_uri=" + encoded(back.toString())
                + "&scope=" + encoded("api refresh_token") + "&state=" + encoded(state) + "&code_challenge="
                + encoded(challenge) + "&code_challenge_method=S256");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public Map<String, String> finished(Map<String, String> values, URI back, String code, String verifier) {
        try {
            SalesforceTokens.Granted granted = tokens.granted(
                    login.apply(values),
                    values.getOrDefault(Salesforce.CLIENT, "").strip(),
                    values.getOrDefault(Salesforce.SECRET, "").strip(),
                    back,
                    code,
                    verifier);
            Map<String, String> all = new HashMap<>(values);
            all.put(
                    Salesforce.REFRESH,
                    granted.refresh()
                            .orElseThrow(() -> Problem.invalid(
                                    "Salesforce gave no lasting permission. Give the app the scope refresh_token."))
                            .value());
            return all;
        } catch (CrmTrouble trouble) {
            throw Problem.invalid(trouble.text());
        }
    }
}

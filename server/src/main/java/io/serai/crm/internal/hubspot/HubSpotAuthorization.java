package io.serai.crm.internal.hubspot;

import io.serai.crm.system.CrmSystem;
import io.serai.crm.system.CrmTrouble;
import io.serai.shared.Problem;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** An app is installed on HubSpot's own page (OAuth, authorization code). */
final class HubSpotAuthorization implements CrmSystem.Authorization {
    private static final String OWN_PAGE = "https://app.hubspot.com";
    private static final String SCOPES =
            "oauth crm.objects.contacts.read crm.objects.contacts.write crm.schemas.contacts.read";

    private final HubSpotTokens tokens;
    private final Function<Map<String, String>, String> base;

    HubSpotAuthorization(HubSpotTokens tokens, Function<Map<String, String>, String> base) {
        this.tokens = tokens;
        this.base = base;
    }

    @Override
    public URI page(Map<String, String> values, URI back, String state, String challenge) {
        String client = values.getOrDefault(HubSpot.CLIENT, "").strip();
        if (client.isEmpty() || values.getOrDefault(HubSpot.SECRET, "").isBlank()) {
            throw Problem.invalid("The app's id and its secret are needed.");
        }
        String api = base.apply(values);
        String page = api.equals("https://api.hubapi.com") ? OWN_PAGE : api;
        return URI.create(page + "/oauth/authorize?client_id=" + encoded(client) + "&redirect_uri="
                + encoded(back.toString()) + "&scope=" + encoded(SCOPES) + "&state=" + encoded(state));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public Map<String, String> finished(Map<String, String> values, URI back, String code, String verifier) {
        try {
            HubSpotTokens.Granted granted = tokens.granted(
                    base.apply(values),
                    values.getOrDefault(HubSpot.CLIENT, "").strip(),
                    values.getOrDefault(HubSpot.SECRET, "").strip(),
                    back,
                    code);
            Map<String, String> all = new HashMap<>(values);
            all.remove(HubSpot.TOKEN);
            all.put(HubSpot.REFRESH, granted.refresh().value());
            return all;
        } catch (CrmTrouble trouble) {
            throw Problem.invalid(trouble.text());
        }
    }
}

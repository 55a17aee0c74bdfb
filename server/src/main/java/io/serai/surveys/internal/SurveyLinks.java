package io.serai.surveys.internal;

import io.serai.accounts.Accounts;
import io.serai.privacy.Vault;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.storage.PublicUrl;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The address of one survey's page: nobody can guess or change it. */
@Component
public class SurveyLinks {
    private static final String CONTEXT = "survey.link";

    private final Vault vault;
    private final Accounts accounts;
    private final PublicUrl publicUrl;

    SurveyLinks(Vault vault, Accounts accounts, PublicUrl publicUrl) {
        this.accounts = accounts;
        this.vault = vault;
        this.publicUrl = publicUrl;
    }

    URI to(WorkspaceId workspace, Survey survey, Language language) {
        return publicUrl.resolve("/survey/" + workspace.value() + "/" + survey.id() + "/" + seal(workspace, survey.id())
                + "?lang=" + language.primary());
    }

    private String seal(WorkspaceId workspace, UUID survey) {
        byte[] mac = vault.fingerprint(workspace, CONTEXT, survey.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, 18));
    }

    public record Opened(WorkspaceId workspace, UUID survey) {}

    /** @throws Problem NOT_FOUND when it is not one of ours */
    public Opened open(String workspace, String survey, String seal) {
        WorkspaceId shop = new WorkspaceId(Ids.parse(workspace));
        UUID id = Ids.parse(survey);
        // a shop that there is not would be given keys
        if (accounts.workspaces().stream().noneMatch(one -> one.id().equals(shop))) {
            throw Problem.notFound("There is no such survey.");
        }
        byte[] expected = seal(shop, id).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, seal.getBytes(StandardCharsets.UTF_8))) {
            throw Problem.notFound("There is no such survey.");
        }
        return new Opened(shop, id);
    }
}

package io.serai.notifications.internal.push;

import io.serai.accounts.AgentId;
import io.serai.notifications.internal.push.PushStore.Browser;
import io.serai.notifications.internal.push.PushStore.OwnKey;
import io.serai.privacy.Vault;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.storage.PublicUrl;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** Sends web push messages (RFC 8030) under our own name (RFC 8292). A browser that is gone is forgotten. */
@Service
@EnableConfigurationProperties(PushSettings.class)
public class Push {
    private static final Logger log = LoggerFactory.getLogger(Push.class);
    private static final String CONTEXT = "notifications.push";
    private static final Duration LASTS = Duration.ofHours(4);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PushStore store;
    private final PushSettings settings;
    private final Vault vault;
    private final PublicUrl publicUrl;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Push(PushStore store, PushSettings settings, Vault vault, PublicUrl publicUrl, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.vault = vault;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** What a browser has to know to subscribe; made when first asked for. */
    public String publicKey(WorkspaceId workspace) {
        return store.key(workspace).orElseGet(() -> made(workspace)).publicKey();
    }

    private OwnKey made(WorkspaceId workspace) {
        try {
            KeyPair pair = Encryption.fresh();
            String scalar = Encryption.text(Encryption.fixed(((ECPrivateKey) pair.getPrivate()).getS()));
            return store.keep(
                    workspace,
                    new OwnKey(
                            Encryption.text(Encryption.bytes((ECPublicKey) pair.getPublic())),
                            vault.seal(workspace, CONTEXT, scalar)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public void subscribe(WorkspaceId workspace, AgentId agent, String endpoint, String p256dh, String auth) {
        try {
            if (!settings.allows(URI.create(endpoint)) || Encryption.bytes(auth).length != 16) {
                throw Problem.invalid(
                        "This browser's push service is not known here. Ask the person who runs this server.");
            }
            Encryption.publicKey(Encryption.bytes(p256dh));
        } catch (IllegalArgumentException | GeneralSecurityException odd) {
            throw new Problem(Problem.Code.INVALID, "The browser gave no keys that can be used.", odd);
        }
        store.keep(workspace, new Browser(agent, endpoint, p256dh, auth), clock.instant());
    }

    public void unsubscribe(WorkspaceId workspace, String endpoint) {
        store.forget(workspace, endpoint);
    }

    /** @return how many browsers were told */
    public int send(WorkspaceId workspace, AgentId agent, String message, String topic) {
        List<Browser> browsers = store.of(workspace, agent);
        return (int) browsers.stream()
                .filter(browser -> settings.allows(URI.create(browser.endpoint())))
                .filter(browser -> told(workspace, browser, message, topic))
                .count();
    }

    private boolean told(WorkspaceId workspace, Browser browser, String message, String topic) {
        try {
            int status = http.send(request(workspace, browser, message, topic), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status == 404 || status == 410) {
                store.forget(workspace, browser.endpoint());
            } else if (status >= 300) {
                log.warn("a push service answered {}", status);
            }
            return status < 300;
        } catch (IOException | GeneralSecurityException failed) {
            log.warn(
                    "a push service could not be reached: {}", failed.getClass().getSimpleName());
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest request(WorkspaceId workspace, Browser browser, String message, String topic)
            throws GeneralSecurityException {
        byte[] body = Encryption.encrypt(
                message.getBytes(StandardCharsets.UTF_8),
                Encryption.bytes(browser.p256dh()),
                Encryption.bytes(browser.auth()));
        URI endpoint = URI.create(browser.endpoint());
        return HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("TTL", Long.toString(LASTS.toSeconds()))
                .header("Urgency", "high")
                .header("Topic", topic.replace("-", ""))
                .header("Content-Encoding", "aes128gcm")
                .header("Content-Type", "application/octet-stream")
                .header("Authorization", ourName(workspace, endpoint))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    /** A token for this push service only, good for twelve hours at most. */
    private String ourName(WorkspaceId workspace, URI endpoint) throws GeneralSecurityException {
        OwnKey key = store.key(workspace).orElseGet(() -> made(workspace));
        PrivateKey secret = Encryption.privateKey(Encryption.bytes(
                vault.open(workspace, CONTEXT, key.sealedPrivateKey()).value()));
        Instant end = clock.instant().plus(Duration.ofHours(12));
        String origin = endpoint.getScheme() + "://" + endpoint.getAuthority();
        String claims = "{\"aud\":\"" + origin + "\",\"exp\":" + end.getEpochSecond() + ",\"sub\":\"" + publicUrl.root()
                + "\"}";
        String signed = Encryption.text("{\"typ\":\"JWT\",\"alg\":\"ES256\"}".getBytes(StandardCharsets.US_ASCII)) + "."
                + Encryption.text(claims.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(secret);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return "vapid t=" + signed + "." + Encryption.text(signature.sign()) + ", k=" + key.publicKey();
    }
}

package io.serai.privacy.internal.factor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.privacy.Vault;
import io.serai.privacy.internal.passkeys.PasskeyStore;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;

/** Codes of an app, and recovery codes for the day on which the phone is lost. No code is good twice, and guessing is slow. */
@Service
public class SecondFactors {
    private static final String CONTEXT = "second_factor.secret";
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 5;
    private static final int MOST_TRIES = 10;
    private static final Duration TRIES_COUNT_FOR = Duration.ofMinutes(10);

    private final FactorStore store;
    private final PasskeyStore passkeys;
    private final Vault vault;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<AgentId, AtomicInteger> wrong = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(TRIES_COUNT_FOR)
            .build();

    SecondFactors(FactorStore store, PasskeyStore passkeys, Vault vault, Clock clock) {
        this.store = store;
        this.passkeys = passkeys;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param uri what an app reads from a picture */
    public record Begun(String secret, String uri) {}

    /**
     * @param on whether codes of an app are asked for
     * @param recoveryLeft how many recovery codes were not used yet
     */
    public record Status(boolean on, int recoveryLeft, int passkeys) {}

    public Status status(Agent agent) {
        Optional<FactorStore.Factor> factor = store.find(agent.workspace(), agent.id());
        return new Status(
                factor.filter(FactorStore.Factor::confirmed).isPresent(),
                factor.map(it -> it.recovery().size()).orElse(0),
                passkeys.of(agent.workspace(), agent.id()).size());
    }

    /** Whether the password alone lets them in no more. */
    public boolean any(Agent agent) {
        return confirmed(agent).isPresent() || hasPasskeys(agent);
    }

    private boolean hasPasskeys(Agent agent) {
        return !passkeys.of(agent.workspace(), agent.id()).isEmpty();
    }

    /** Whose first factor is a passkey needs a way in without the device, too. @return the codes, told only once; none when there are some */
    public List<String> recoveryWithPasskey(Agent agent) {
        Optional<FactorStore.Factor> factor = store.find(agent.workspace(), agent.id());
        if (factor.filter(it -> !it.recovery().isEmpty()).isPresent()) {
            return List.of();
        }
        if (factor.isEmpty()) {
            keepPlace(agent);
        }
        List<String> codes = recoveryCodes();
        store.recovery(
                agent.workspace(),
                agent.id(),
                codes.stream().map(SecondFactors::hash).toList());
        return codes;
    }

    /** Where recovery codes lie; its secret is nobody's and never confirmed. */
    private void keepPlace(Agent agent) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        store.begin(
                agent.workspace(),
                agent.id(),
                vault.seal(agent.workspace(), CONTEXT, HexFormat.of().formatHex(secret)),
                clock.instant());
    }

    private Optional<FactorStore.Factor> confirmed(Agent agent) {
        return store.find(agent.workspace(), agent.id()).filter(FactorStore.Factor::confirmed);
    }

    /** Nothing is asked of anybody before the first right code. @throws Problem CONFLICT when one is in use */
    public Begun begin(Agent agent, String issuer) {
        if (confirmed(agent).isPresent()) {
            throw Problem.conflict("Two-step sign-in is on already. Turn it off first.");
        }
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        store.begin(
                agent.workspace(),
                agent.id(),
                vault.seal(agent.workspace(), CONTEXT, HexFormat.of().formatHex(secret)),
                clock.instant());
        String text = Totp.base32(secret);
        return new Begun(
                text,
                "otpauth://totp/" + encoded(issuer + ":" + agent.email()) + "?secret=" + text + "&issuer="
                        + encoded(issuer));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @return the recovery codes, told only once */
    public List<String> confirm(Agent agent, String code) {
        FactorStore.Factor begun = store.find(agent.workspace(), agent.id())
                .filter(factor -> !factor.confirmed())
                .orElseThrow(() -> Problem.conflict("Begin anew: there is nothing to confirm."));
        if (!counted(agent, () -> isOfApp(agent, begun, code))) {
            throw wrongCode();
        }
        List<String> codes = recoveryCodes();
        store.confirm(
                agent.workspace(),
                agent.id(),
                codes.stream().map(SecondFactors::hash).toList(),
                clock.instant());
        return codes;
    }

    private List<String> recoveryCodes() {
        var codes = new ArrayList<String>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            byte[] bytes = new byte[RECOVERY_BYTES];
            random.nextBytes(bytes);
            String text = Totp.base32(bytes).toLowerCase(Locale.ROOT);
            codes.add(text.substring(0, 4) + "-" + text.substring(4));
        }
        return codes;
    }

    public void remove(Agent agent, String code) {
        admit(agent, Optional.of(code));
        if (hasPasskeys(agent)) {
            keepPlace(agent);
        } else {
            store.remove(agent.workspace(), agent.id());
        }
    }

    /** The last passkey is gone: without an app there is nothing to recover from. */
    public void passkeyRemoved(Agent agent) {
        if (!any(agent)) {
            store.remove(agent.workspace(), agent.id());
        }
    }

    /** Somebody lost phone and recovery codes, and whoever leads knows them: their password alone lets them in until they begin anew. */
    public void reset(Agent agent) {
        store.remove(agent.workspace(), agent.id());
        passkeys.removeAll(agent.workspace(), agent.id());
        wrong.invalidate(agent.id());
    }

    /**
     * Lets somebody in whose password was right.
     *
     * @throws Problem SECOND_FACTOR when a code is needed, UNAUTHENTICATED when it is wrong, TOO_MANY_REQUESTS after too many wrong ones
     */
    public void admit(Agent agent, Optional<String> code) {
        if (!any(agent)) {
            return;
        }
        Optional<FactorStore.Factor> factor = confirmed(agent);
        String given = code.filter(it -> !it.isBlank())
                .orElseThrow(() -> new Problem(
                        Problem.Code.SECOND_FACTOR,
                        factor.isPresent()
                                ? "Write the code of your authenticator app, or a recovery code."
                                : "Use your passkey, or write a recovery code."));
        boolean right = counted(
                agent,
                () -> factor.isPresent() && isOfApp(agent, factor.get(), given)
                        || store.recover(
                                agent.workspace(),
                                agent.id(),
                                hash(given.strip().toLowerCase(Locale.ROOT))));
        if (!right) {
            throw wrongCode();
        }
    }

    private static Problem wrongCode() {
        return Problem.invalid("This code is wrong or was used before. Wait for the next one, or use a recovery code.");
    }

    private boolean counted(Agent agent, BooleanSupplier check) {
        AtomicInteger tries = wrong.get(agent.id(), first -> new AtomicInteger());
        if (tries.incrementAndGet() > MOST_TRIES) {
            throw Problem.tooMany("Too many wrong codes. Wait ten minutes, then try again.", TRIES_COUNT_FOR);
        }
        boolean right = check.getAsBoolean();
        if (right) {
            wrong.invalidate(agent.id());
        }
        return right;
    }

    private boolean isOfApp(Agent agent, FactorStore.Factor factor, String code) {
        Secret hex = vault.open(agent.workspace(), CONTEXT, factor.sealedSecret());
        OptionalLong step = Totp.step(HexFormat.of().parseHex(hex.value()), code, clock.instant());
        return step.isPresent() && store.use(agent.workspace(), agent.id(), step.getAsLong());
    }

    /** Forty random bits, ten tries: a plain hash is enough. */
    private static String hash(String code) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

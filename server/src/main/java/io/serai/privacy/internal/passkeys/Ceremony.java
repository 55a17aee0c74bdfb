package io.serai.privacy.internal.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import io.serai.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What WebAuthn prescribes when a passkey is made or used. The person is always verified by the device: with a finger, a face, a PIN. */
final class Ceremony {
    private static final List<PublicKeyCredentialParameters> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256)
                    .stream()
                    .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                    .toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);

    /** @param answered whether this challenge is one of ours, and takes it */
    PasskeyStore.Kept made(Site site, Answer.Made answer, String name, Instant now, Predicate<byte[]> answered) {
        try {
            RegistrationData data =
                    manager.parse(new RegistrationRequest(answer.attestation(), answer.clientData(), Set.of()));
            CollectedClientData client = Objects.requireNonNull(data.getCollectedClientData());
            manager.verify(data, new RegistrationParameters(server(site, client, answered), ALGORITHMS, true, true));
            AuthenticatorData<?> authenticator =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            var credential = Objects.requireNonNull(authenticator.getAttestedCredentialData());
            return new PasskeyStore.Kept(
                    PasskeyId.of(credential.getCredentialId()),
                    name,
                    credentials.convert(credential),
                    authenticator.isFlagBE(),
                    new PasskeyStore.Use(authenticator.getSignCount(), authenticator.isFlagBS(), now),
                    now,
                    Optional.empty());
        } catch (DataConversionException | VerificationException | NullPointerException wrong) {
            throw new Problem(Problem.Code.INVALID, "The device's answer could not be accepted. Begin again.", wrong);
        }
    }

    PasskeyStore.Use used(
            Site site, Answer.Used answer, PasskeyStore.Kept passkey, Instant now, Predicate<byte[]> answered) {
        try {
            AuthenticationData data = manager.parse(new AuthenticationRequest(
                    passkey.id().bytes(),
                    answer.userHandle(),
                    answer.authenticatorData(),
                    answer.clientData(),
                    answer.signature()));
            CollectedClientData client = Objects.requireNonNull(data.getCollectedClientData());
            manager.verify(
                    data,
                    new AuthenticationParameters(
                            server(site, client, answered),
                            record(passkey, client),
                            List.of(passkey.id().bytes()),
                            true,
                            true));
            AuthenticatorData<?> authenticator = Objects.requireNonNull(data.getAuthenticatorData());
            return new PasskeyStore.Use(authenticator.getSignCount(), authenticator.isFlagBS(), now);
        } catch (DataConversionException | VerificationException | NullPointerException wrong) {
            throw new Problem(Problem.Code.UNAUTHENTICATED, Passkeys.UNKNOWN, wrong);
        }
    }

    private static ServerProperty server(Site site, CollectedClientData client, Predicate<byte[]> answered) {
        if (!answered.test(client.getChallenge().getValue())) {
            throw Problem.invalid("That took too long. Begin again.");
        }
        return ServerProperty.builder()
                .origins(site.origins().stream().map(Origin::new).collect(Collectors.toSet()))
                .rpId(site.domain())
                .challenge(client.getChallenge())
                .build();
    }

    private CredentialRecord record(PasskeyStore.Kept passkey, CollectedClientData client) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                passkey.backupEligible(),
                passkey.use().backedUp(),
                passkey.use().signCount(),
                credentials.convert(passkey.credential()),
                new AuthenticationExtensionsAuthenticatorOutputs<>(),
                client,
                null,
                Set.of());
    }
}

package io.serai.notifications.internal.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncryptionTest {
    /** The worked example of RFC 8291, section 5 and appendix A. */
    @Test
    void theExampleOfTheStandardComesOutToTheByte() throws GeneralSecurityException {
        var ours = new KeyPair(
                Encryption.publicKey(Encryption.bytes(
                        "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8")),
                Encryption.privateKey(Encryption.bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")));
        byte[] sealed = Encryption.encrypt(
                "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8),
                Encryption.bytes(
                        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
                Encryption.bytes("BTBZMqHH6r4Tts7J_aSIgg"),
                ours,
                Encryption.bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        assertThat(Encryption.text(sealed))
                .isEqualTo(
                        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_"
                                + "yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void twoMessagesNeverLookAlike() throws GeneralSecurityException {
        byte[] browser = Encryption.bytes(
                (java.security.interfaces.ECPublicKey) Encryption.fresh().getPublic());
        byte[] auth = new byte[16];
        byte[] plain = {1, 2, 3};
        assertThat(Encryption.encrypt(plain, browser, auth)).isNotEqualTo(Encryption.encrypt(plain, browser, auth));
        assertThatThrownBy(() -> Encryption.encrypt(new byte[4_000], browser, auth))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyPushServicesAreSpokenTo() {
        var settings = new PushSettings(List.of("push.test"));
        for (String good : List.of(
                "https://fcm.googleapis.com/fcm/send/x",
                "https://updates.push.services.mozilla.com/wpush/v2/x",
                "https://web.push.apple.com/x",
                "https://db5p.notify.windows.com/w/?token=x",
                "http://push.test:9/x")) {
            assertThat(settings.allows(URI.create(good))).as(good).isTrue();
        }
        for (String bad : List.of(
                "http://fcm.googleapis.com/x",
                "https://fcm.googleapis.com:8443/x",
                "https://fcm.googleapis.com.evil.test/x",
                "https://evilnotify.windows.com.test/x",
                "https://user@fcm.googleapis.com/x",
                "https://169.254.169.254/latest",
                "https://localhost/x")) {
            assertThat(settings.allows(URI.create(bad))).as(bad).isFalse();
        }
    }
}

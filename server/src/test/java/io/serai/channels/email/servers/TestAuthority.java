package io.serai.channels.email.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate authority of the test, made by the JDK's own keytool, and certificates of servers that it signs. */
final class TestAuthority {
    private static final String PASSWORD = "changeit";

    private final Path store;

    TestAuthority(Path folder) throws IOException, InterruptedException {
        store = folder.resolve("keys.p12");
        keytool("-genkeypair", "-alias", "ca", "-dname", "CN=Test authority", "-ext", "bc:c", "-keyalg", "EC");
    }

    /** What a server with this name shows. @param name like {@code ip:127.0.0.1} or {@code dns:mail.example} */
    SSLContext server(String alias, String name) throws IOException, InterruptedException, GeneralSecurityException {
        keytool(
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=" + alias,
                "-ext",
                "san=" + name,
                "-keyalg",
                "EC",
                "-signer",
                "ca");
        KeyStore keys = read();
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry(
                alias,
                keys.getKey(alias, PASSWORD.toCharArray()),
                PASSWORD.toCharArray(),
                keys.getCertificateChain(alias));
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(own, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** Whoever trusts this authority, and nobody else. */
    SSLContext trusting() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("ca", read().getCertificate("ca"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private KeyStore read() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private void keytool(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of(
                "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD, "-validity", "2"));
        Process made = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(made.getInputStream().readAllBytes());
        if (made.waitFor() != 0) {
            throw new IOException(said);
        }
    }
}

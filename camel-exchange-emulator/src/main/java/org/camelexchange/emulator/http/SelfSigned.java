package org.camelexchange.emulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;

/**
 * A certificate for {@code localhost} and {@code 127.0.0.1}, signed by itself. The JDK can make one only through its
 * keytool, so that is run, once per JVM; nothing of it stays on disk.
 */
public final class SelfSigned {
    private static final String ALIAS = "emulator";
    private static SelfSigned made;

    private final KeyStore keys;
    private final String password;

    private SelfSigned(KeyStore keys, String password) {
        this.keys = keys;
        this.password = password;
    }

    /** The certificate of this JVM, made at the first call. */
    public static synchronized SelfSigned ofThisJvm() throws IOException {
        if (made == null) {
            made = make();
        }
        return made;
    }

    public KeyStore keyStore() {
        return keys;
    }

    public String password() {
        return password;
    }

    /** What a client has to trust. */
    public X509Certificate certificate() {
        try {
            return (X509Certificate) keys.getCertificate(ALIAS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key store was loaded and cannot be read", e);
        }
    }

    private static SelfSigned make() throws IOException {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Path folder = Files.createTempDirectory("exchange-emulator-tls");
        Path file = folder.resolve("keys.p12");
        Path secret = folder.resolve("password");
        try {
            // The password goes by a file: the command line of a process can be read by other users.
            Files.writeString(secret, password);
            run(file, secret);
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                keys.load(in, password.toCharArray());
            }
            return new SelfSigned(keys, password);
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificate made by keytool cannot be read", e);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(secret);
            Files.deleteIfExists(folder);
        }
    }

    private static void run(Path file, Path secret) throws IOException {
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        // The same on all JDKs: a channel binding depends on it.
                        "-sigalg",
                        "SHA256withECDSA",
                        "-validity",
                        "3650",
                        "-dname",
                        "CN=localhost, OU=Exchange emulator",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass:file",
                        secret.toString()))
                .redirectErrorStream(true)
                .start();
        keytool.getOutputStream().close();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (keytool.waitFor() != 0) {
                throw new IOException("keytool made no certificate: " + said.strip());
            }
        } catch (InterruptedException e) {
            keytool.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while keytool made the certificate", e);
        }
    }
}

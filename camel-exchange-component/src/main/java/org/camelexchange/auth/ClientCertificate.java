package org.camelexchange.auth;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.JwtCertType;

/**
 * The certificate an application proves itself with, and its private key.
 *
 * @param chain the certificate itself first
 */
record ClientCertificate(PrivateKey key, List<X509Certificate> chain) {
    private static final int LARGEST = 1 << 20;
    /** What Microsoft Entra and MSAL ask of a key at least. */
    private static final int FEWEST_BITS = 2048;

    /** @throws InvalidSettingException naming option, reason and cure, and nothing of the content */
    static ClientCertificate of(ConnectionSettings settings) {
        try {
            List<ClientCertificate> all = all(settings);
            ClientCertificate picked = pick(all, settings.getOauthJwtCertSubject());
            if (!(picked.key instanceof RSAPrivateKey rsa) || rsa.getModulus().bitLength() < FEWEST_BITS) {
                throw new GeneralSecurityException("its key is no RSA key of at least " + FEWEST_BITS + " bits");
            }
            return picked;
        } catch (UnrecoverableKeyException e) {
            throw refused(settings, "its key cannot be read with oauthJwtCertPassword");
        } catch (NoSuchFileException e) {
            throw refused(settings, "there is no such file");
        } catch (InvalidPathException e) {
            throw refused(settings, "it is no path");
        } catch (IOException e) {
            throw refused(
                    settings,
                    e.getCause() instanceof UnrecoverableKeyException
                            ? "oauthJwtCertPassword does not open it"
                            : "it cannot be read as " + settings.getOauthJwtCertType());
        } catch (GeneralSecurityException e) {
            throw refused(settings, e.getMessage());
        }
    }

    private static List<ClientCertificate> all(ConnectionSettings settings)
            throws IOException, GeneralSecurityException {
        byte[] content = content(settings);
        char[] password = settings.getOauthJwtCertPassword() == null
                ? new char[0]
                : settings.getOauthJwtCertPassword().toCharArray();
        List<ClientCertificate> all =
                switch (settings.getOauthJwtCertType()) {
                    case PFXFILE, PFXBLOB -> inStore("PKCS12", content, password);
                    case JKSFILE, JKSBLOB -> inStore("JKS", content, password);
                    case PEMKEY_FILE, PEMKEY_BLOB ->
                        PemKeys.read(new String(content, StandardCharsets.ISO_8859_1), password);
                };
        if (all.isEmpty()) {
            throw new GeneralSecurityException("it holds no private key with its certificate");
        }
        return all;
    }

    private static byte[] content(ConnectionSettings settings) throws IOException, GeneralSecurityException {
        String cert = settings.getOauthJwtCert().strip();
        if (isFile(settings.getOauthJwtCertType())) {
            Path file = Path.of(cert);
            if (!Files.isRegularFile(file)) {
                throw new NoSuchFileException(cert);
            }
            if (Files.size(file) > LARGEST) {
                throw new GeneralSecurityException("it is larger than " + LARGEST + " bytes");
            }
            return Files.readAllBytes(file);
        }
        if (settings.getOauthJwtCertType() == JwtCertType.PEMKEY_BLOB) {
            // In a URI or a properties file the line ends are often written out.
            return cert.replace("\\n", "\n").getBytes(StandardCharsets.ISO_8859_1);
        }
        try {
            return Base64.getMimeDecoder().decode(cert);
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("it is not Base64");
        }
    }

    private static boolean isFile(JwtCertType type) {
        return type == JwtCertType.PFXFILE || type == JwtCertType.JKSFILE || type == JwtCertType.PEMKEY_FILE;
    }

    private static List<ClientCertificate> inStore(String type, byte[] content, char[] password)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(new ByteArrayInputStream(content), password);
        List<ClientCertificate> found = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)
                    && store.getCertificateChain(alias) != null
                    && store.getKey(alias, password) instanceof PrivateKey key) {
                found.add(new ClientCertificate(
                        key,
                        Stream.of(store.getCertificateChain(alias))
                                .map(X509Certificate.class::cast)
                                .toList()));
            }
        }
        return found;
    }

    /** The subject as a whole, else a part of it; a star takes the first. */
    private static ClientCertificate pick(List<ClientCertificate> all, String subject) throws GeneralSecurityException {
        String wanted = subject == null || subject.isBlank() ? "*" : subject.strip();
        if (wanted.equals("*")) {
            return all.get(0);
        }
        Optional<ClientCertificate> exact = all.stream()
                .filter(one -> one.subject().equalsIgnoreCase(wanted))
                .findFirst();
        return exact.or(() -> all.stream()
                        .filter(one -> one.subject().toLowerCase().contains(wanted.toLowerCase()))
                        .findFirst())
                .orElseThrow(() -> new GeneralSecurityException("none of its subjects fits oauthJwtCertSubject '"
                        + wanted + "': "
                        + all.stream().map(ClientCertificate::subject).collect(Collectors.joining("; "))));
    }

    private String subject() {
        return chain.get(0).getSubjectX500Principal().getName();
    }

    private static InvalidSettingException refused(ConnectionSettings settings, String reason) {
        String value = settings.getOauthJwtCert();
        // A path has a dot and is short; Base64 has none, and a key is never that short.
        boolean path = isFile(settings.getOauthJwtCertType())
                && value.length() <= 260
                && value.contains(".")
                && !value.contains("-----");
        return InvalidSettingException.of(
                "oauthJwtCert",
                path ? value : "***",
                reason,
                "Give a certificate with its RSA private key, and say in oauthJwtCertType what it is: PFXFILE, PFXBLOB,"
                        + " JKSFILE, JKSBLOB, PEMKEY_FILE or PEMKEY_BLOB");
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ClientCertificate[" + subject() + "]";
    }
}

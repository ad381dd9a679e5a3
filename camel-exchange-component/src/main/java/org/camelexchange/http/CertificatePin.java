package org.camelexchange.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camelexchange.error.InvalidSettingException;
import org.slf4j.LoggerFactory;

/**
 * The server certificate a connection accepts, in any of the forms of {@code sslServerCert}. A PEM text may hold several
 * certificates, such as Graph's and the login service's: each of them is accepted then.
 */
@FunctionalInterface
interface CertificatePin {
    boolean matches(X509Certificate certificate) throws CertificateException;

    /** The digest that makes a thumbprint of so many hex digits. */
    Map<Integer, String> DIGESTS = Map.of(32, "MD5", 40, "SHA-1", 64, "SHA-256");

    /**
     * Reads the option.
     *
     * @param text PEM of a certificate or a public key, the path of a file with one of them (PEM or DER), a thumbprint
     *     in hex with or without blanks and colons, or {@code *} for any certificate
     * @throws InvalidSettingException when it is none of these
     */
    static CertificatePin of(String text) {
        String pin = text.strip();
        if (pin.equals("*")) {
            LoggerFactory.getLogger(CertificatePin.class)
                    .warn("sslServerCert=* accepts every certificate: whoever is on the way can read the login");
            return certificate -> true;
        }
        if (pin.contains("-----BEGIN")) {
            return pem(pin);
        }
        String hex = pin.replaceAll("[\\s:-]", "").toLowerCase(Locale.ROOT);
        if (hex.matches("[0-9a-f]{8,}")) {
            return ofThumbprint(pin, hex);
        }
        return file(pin);
    }

    /** The SHA-256 thumbprint, as tools print it. */
    static String thumbprint(X509Certificate certificate) throws CertificateException {
        return HexFormat.of().withUpperCase().formatHex(digest("SHA-256", certificate.getEncoded()));
    }

    private static CertificatePin ofThumbprint(String shown, String hex) {
        String algorithm = DIGESTS.get(hex.length());
        if (algorithm == null) {
            throw refused(
                    shown,
                    "a thumbprint of " + hex.length() + " hex digits is none",
                    "Give 32 digits (MD5), 40 (SHA-1) or 64 (SHA-256)");
        }
        byte[] expected = HexFormat.of().parseHex(hex);
        return certificate -> MessageDigest.isEqual(expected, digest(algorithm, certificate.getEncoded()));
    }

    private static CertificatePin pem(String text) {
        if (text.contains("-----BEGIN PUBLIC KEY-----")) {
            String base64 = text.substring(text.indexOf("-----BEGIN PUBLIC KEY-----") + 26)
                    .replaceAll("(?s)-----END PUBLIC KEY-----.*", "");
            byte[] key = Base64.getMimeDecoder().decode(base64.strip());
            if (!isPublicKey(key)) {
                throw refused(text, "there is no public key in it", "Give the PEM text of the key as it is");
            }
            return certificate -> Arrays.equals(key, certificate.getPublicKey().getEncoded());
        }
        return ofCertificate(text, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean isPublicKey(byte[] key) {
        return Stream.of("RSA", "EC", "EdDSA", "DSA").anyMatch(algorithm -> {
            try {
                KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(key));
                return true;
            } catch (GeneralSecurityException e) {
                return false;
            }
        });
    }

    private static CertificatePin file(String path) {
        byte[] content;
        try (InputStream in = Files.newInputStream(Path.of(path))) {
            content = in.readNBytes(1 << 20);
        } catch (IOException | InvalidPathException e) {
            throw refused(
                    path,
                    "it is neither PEM nor a thumbprint nor a file that can be read",
                    "Give the text or path of a certificate or public key, a thumbprint (MD5, SHA-1, SHA-256), or *");
        }
        String text = new String(content, StandardCharsets.US_ASCII);
        return text.contains("-----BEGIN") ? pem(text) : ofCertificate(path, content);
    }

    private static CertificatePin ofCertificate(String shown, byte[] content) {
        try {
            Collection<? extends Certificate> expected =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(content));
            if (expected.isEmpty()) {
                throw new CertificateException("there is none in it");
            }
            return expected::contains;
        } catch (CertificateException e) {
            throw refused(
                    shown,
                    "no certificate can be read from it (" + NetworkFailures.firstLine(e.getMessage()) + ")",
                    "Give a certificate in PEM or DER");
        }
    }

    private static byte[] digest(String algorithm, byte[] content) throws CertificateException {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (GeneralSecurityException e) {
            throw new CertificateException("this JVM has no " + algorithm, e);
        }
    }

    private static InvalidSettingException refused(String value, String reason, String cure) {
        return InvalidSettingException.of("sslServerCert", NetworkFailures.firstLine(value), reason, cure);
    }
}

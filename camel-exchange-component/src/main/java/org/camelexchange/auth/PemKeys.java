package org.camelexchange.auth;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Keys and certificates in PEM (RFC 7468): PKCS #8 keys, encrypted (PBES2) or not, and unencrypted PKCS #1 ones.
 */
final class PemKeys {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final String NO_RSA = "its key is no RSA key of at least 2048 bits";
    /** Algorithm rsaEncryption with its NULL, as it stands in a PKCS #8 key (RFC 5208, RFC 8017). */
    private static final byte[] RSA = {
        0x30, 0x0d, 6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 1, 5, 0
    };

    private PemKeys() {}

    /** Each key with the certificates of which the first is its own. */
    static List<ClientCertificate> read(String pem, char[] password) throws GeneralSecurityException {
        List<PrivateKey> keys = new ArrayList<>();
        List<X509Certificate> certificates = new ArrayList<>();
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        for (Matcher block = BLOCK.matcher(pem); block.find(); ) {
            switch (block.group(1)) {
                case "CERTIFICATE" ->
                    certificates.add((X509Certificate)
                            factory.generateCertificate(new ByteArrayInputStream(decoded(block.group(2)))));
                case "PRIVATE KEY" -> keys.add(key(decoded(block.group(2))));
                case "ENCRYPTED PRIVATE KEY" -> keys.add(decrypted(decoded(block.group(2)), password));
                case "RSA PRIVATE KEY" -> keys.add(pkcs1(block.group(2)));
                case "EC PRIVATE KEY", "DSA PRIVATE KEY" -> throw new GeneralSecurityException(NO_RSA);
                default -> {
                    // Parameters, requests and public keys stand beside keys at times and are of no use here.
                }
            }
        }
        List<ClientCertificate> found = new ArrayList<>();
        for (PrivateKey key : keys) {
            certificates.stream()
                    .filter(certificate -> belong(key, certificate))
                    .findFirst()
                    .ifPresent(own -> found.add(new ClientCertificate(key, chain(own, certificates))));
        }
        return found;
    }

    private static List<X509Certificate> chain(X509Certificate own, List<X509Certificate> all) {
        List<X509Certificate> chain = new ArrayList<>();
        chain.add(own);
        all.stream().filter(other -> !other.equals(own)).forEach(chain::add);
        return chain;
    }

    private static boolean belong(PrivateKey key, X509Certificate certificate) {
        return key instanceof RSAPrivateKey rsa
                && certificate.getPublicKey() instanceof RSAPublicKey other
                && rsa.getModulus().equals(other.getModulus());
    }

    private static byte[] decoded(String base64) throws GeneralSecurityException {
        try {
            return Base64.getMimeDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("a part of it is not Base64");
        }
    }

    private static PrivateKey key(byte[] pkcs8) throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (InvalidKeySpecException e) {
            throw new GeneralSecurityException(NO_RSA);
        }
    }

    private static PrivateKey decrypted(byte[] encrypted, char[] password) throws GeneralSecurityException {
        if (password.length == 0) {
            throw new GeneralSecurityException("its key is encrypted and oauthJwtCertPassword is missing");
        }
        EncryptedPrivateKeyInfo info;
        try {
            info = new EncryptedPrivateKeyInfo(encrypted);
        } catch (IOException e) {
            throw new GeneralSecurityException("its encrypted key is damaged");
        }
        // The parameters of PBES2 name the algorithm by their text; the object's own name is only "PBES2".
        String algorithm = info.getAlgParameters() == null
                ? info.getAlgName()
                : String.valueOf(info.getAlgParameters()).startsWith("PBE")
                        ? info.getAlgParameters().toString()
                        : info.getAlgName();
        Cipher cipher;
        try {
            SecretKey secret = SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password));
            cipher = Cipher.getInstance(algorithm);
            cipher.init(Cipher.DECRYPT_MODE, secret, info.getAlgParameters());
        } catch (GeneralSecurityException e) {
            throw new GeneralSecurityException(
                    "this JVM does not know how its key is encrypted; openssl pkcs8 -topk8 -v2 aes256 makes one it knows");
        }
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(info.getKeySpec(cipher));
        } catch (GeneralSecurityException e) {
            throw new UnrecoverableKeyException("wrong password");
        }
    }

    private static PrivateKey pkcs1(String block) throws GeneralSecurityException {
        if (block.contains("Proc-Type")) {
            throw new GeneralSecurityException(
                    "its key is encrypted in OpenSSL's own way; openssl pkcs8 -topk8 -v2 aes256 makes one that can be read");
        }
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        inner.writeBytes(new byte[] {2, 1, 0});
        inner.writeBytes(RSA);
        inner.writeBytes(der(4, decoded(block)));
        return key(der(0x30, inner.toByteArray()));
    }

    /** Tag, length in the two bytes that any RSA key of use here has, content. */
    private static byte[] der(int tag, byte[] content) throws GeneralSecurityException {
        int length = content.length;
        if (length < 0x100 || length > 0xffff) {
            throw new GeneralSecurityException(NO_RSA);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length});
        out.writeBytes(content);
        return out.toByteArray();
    }
}

package org.camelexchange.http.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Locale;

/**
 * What ties a login to the TLS connection it goes over, so that nobody in between can pass it on. Windows calls it
 * Extended Protection.
 */
final class ChannelBinding {
    private static final byte[] PREFIX = "tls-server-end-point:".getBytes(StandardCharsets.US_ASCII);
    /** Types and lengths of two addresses, which nobody fills in. */
    private static final int ADDRESSES = 16;

    private ChannelBinding() {}

    /** The MD5 of a {@code gss_channel_bindings_struct} (RFC 4121, 4.1.1.2) with the end point of RFC 5929, section 4. */
    static byte[] of(X509Certificate server) {
        try {
            byte[] hash =
                    MessageDigest.getInstance(digest(server.getSigAlgName())).digest(server.getEncoded());
            ByteBuffer struct = ByteBuffer.allocate(ADDRESSES + 4 + PREFIX.length + hash.length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .position(ADDRESSES)
                    .putInt(PREFIX.length + hash.length)
                    .put(PREFIX)
                    .put(hash);
            return MessageDigest.getInstance("MD5").digest(struct.array());
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that made a TLS connection cannot be digested", e);
        }
    }

    /** The digest of the certificate's own signature; SHA-256 in place of older ones. */
    static String digest(String signature) {
        String name = signature.toUpperCase(Locale.ROOT);
        if (name.startsWith("SHA384")) {
            return "SHA-384";
        }
        return name.startsWith("SHA512WITH") ? "SHA-512" : "SHA-256";
    }
}

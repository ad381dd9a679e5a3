package org.camelexchange.emulator.login.ntlm;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;

/** What ties a login to the server's end of a TLS connection: Extended Protection, as Windows calls it. */
public final class ChannelBinding {
    private ChannelBinding() {}

    /**
     * The digest of a channel over TLS with this certificate: the MD5 of a {@code gss_channel_bindings_struct} (RFC
     * 4121, section 4.1.1.2) with "tls-server-end-point" (RFC 5929) for a certificate signed with SHA-256.
     */
    public static byte[] of(X509Certificate certificate) {
        try {
            byte[] prefix = "tls-server-end-point:".getBytes(StandardCharsets.US_ASCII);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            int length = prefix.length + hash.length;
            ByteBuffer struct = ByteBuffer.allocate(20 + length);
            struct.position(16);
            struct.putInt(Integer.reverseBytes(length)).put(prefix).put(hash);
            return MessageDigest.getInstance("MD5").digest(struct.array());
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("The emulator's own certificate cannot be digested", e);
        }
    }
}

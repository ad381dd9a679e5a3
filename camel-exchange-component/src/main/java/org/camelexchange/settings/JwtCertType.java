package org.camelexchange.settings;

/** The form of a certificate with its private key. */
public enum JwtCertType {
    /** Path of a PKCS #12 store. */
    PFXFILE,
    /** A PKCS #12 store in Base64. */
    PFXBLOB,
    /** Path of a Java key store. */
    JKSFILE,
    /** A Java key store in Base64. */
    JKSBLOB,
    /** Path of a PEM file with key and certificates. */
    PEMKEY_FILE,
    /** PEM text with key and certificates. */
    PEMKEY_BLOB
}

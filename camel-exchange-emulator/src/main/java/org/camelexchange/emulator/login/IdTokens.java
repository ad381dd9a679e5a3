package org.camelexchange.emulator.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;

/** The id tokens. Clients may check them, so these are really signed, unlike the access tokens. */
final class IdTokens {
    private final Tokens tokens;
    private final Clock clock;
    private RSAKey key;

    IdTokens(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    String issue(SignIn signIn, String origin) {
        Application application = signIn.application();
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(origin + "/" + application.tenant() + "/v2.0")
                .audience(application.clientId())
                .subject(Person.id(application.clientId() + "/" + signIn.mailbox()))
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(tokens.lifetime())))
                .claim("oid", Person.id(signIn.mailbox()))
                .claim("tid", application.tenant())
                .claim("preferred_username", signIn.mailbox())
                .claim("name", signIn.mailbox())
                .claim("ver", "2.0");
        if (signIn.nonce() != null) {
            claims.claim("nonce", signIn.nonce());
        }
        try {
            RSAKey signing = key();
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(JOSEObjectType.JWT)
                    .keyID(signing.getKeyID())
                    .build();
            SignedJWT token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(signing));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("An id token cannot be signed", e);
        }
    }

    /** The public key, as a JWK set. */
    String keys() {
        return new JWKSet(key().toPublicJWK()).toString();
    }

    /** Made when first needed: it takes longer than all the rest of the emulator's start. */
    private synchronized RSAKey key() {
        if (key == null) {
            try {
                key = new RSAKeyGenerator(2048)
                        .keyUse(KeyUse.SIGNATURE)
                        .keyIDFromThumbprint(true)
                        .generate();
            } catch (JOSEException e) {
                throw new IllegalStateException("Every JDK makes RSA keys", e);
            }
        }
        return key;
    }
}

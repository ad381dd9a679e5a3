package org.camelexchange.emulator.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** A device that waits for a person with a browser elsewhere. */
final class DeviceCodeGrant implements Grant {
    private final DeviceCodes codes;
    private final TokenAnswers answers;

    DeviceCodeGrant(DeviceCodes codes, TokenAnswers answers) {
        this.codes = codes;
        this.answers = answers;
    }

    @Override
    public Set<String> types() {
        // The second is what Microsoft had before the RFC, and MSAL4J sends it still.
        return Set.of("urn:ietf:params:oauth:grant-type:device_code", "device_code");
    }

    @Override
    public ObjectNode tokens(TokenRequest request) throws TokenError {
        return answers.ofPerson(codes.redeem(request.required("device_code"), request.application()), request);
    }
}

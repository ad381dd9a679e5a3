package org.camelexchange.emulator.graph;

import static org.camelexchange.emulator.graph.Type.Primitive.BOOLEAN;
import static org.camelexchange.emulator.graph.Type.Primitive.DATE_TIME_OFFSET;
import static org.camelexchange.emulator.graph.Type.Primitive.STRING;
import static org.camelexchange.emulator.graph.Type.complex;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camelexchange.emulator.graph.Type.Complex;
import org.camelexchange.emulator.graph.Type.Many;
import org.camelexchange.emulator.store.DirectoryObject;

/** The complex types of users and groups, and properties that are attributes of the directory as they stand. */
final class DirectoryTypes {
    static final Type TEXTS = new Many(STRING);
    static final Type LICENSES = new Many(complex("assignedLicense", "disabledPlans", TEXTS, "skuId", STRING));
    static final Type ASSIGNED_PLANS = new Many(complex(
            "assignedPlan",
            "assignedDateTime",
            DATE_TIME_OFFSET,
            "capabilityStatus",
            STRING,
            "service",
            STRING,
            "servicePlanId",
            STRING));
    static final Type PROVISIONED_PLANS = new Many(
            complex("provisionedPlan", "capabilityStatus", STRING, "provisioningStatus", STRING, "service", STRING));
    static final Type LICENSE_STATES = new Many(complex(
            "licenseAssignmentState",
            "assignedByGroup",
            STRING,
            "disabledPlans",
            TEXTS,
            "error",
            STRING,
            "lastUpdatedDateTime",
            DATE_TIME_OFFSET,
            "skuId",
            STRING,
            "state",
            STRING));
    static final Type PROVISIONING_ERRORS = new Many(complex(
            "onPremisesProvisioningError",
            "category",
            STRING,
            "occurredDateTime",
            DATE_TIME_OFFSET,
            "propertyCausingError",
            STRING,
            "value",
            STRING));
    static final Type SERVICE_ERRORS = new Many(complex(
            "serviceProvisioningError",
            "createdDateTime",
            DATE_TIME_OFFSET,
            "isResolved",
            BOOLEAN,
            "serviceInstance",
            STRING));
    static final Type IDENTITIES =
            new Many(complex("objectIdentity", "issuer", STRING, "issuerAssignedId", STRING, "signInType", STRING));
    static final Type LABELS = new Many(complex("assignedLabel", "displayName", STRING, "labelId", STRING));
    static final Complex PASSWORD = complex(
            "passwordProfile",
            "forceChangePasswordNextSignIn",
            BOOLEAN,
            "forceChangePasswordNextSignInWithMfa",
            BOOLEAN,
            "password",
            STRING);
    static final Complex EMPLOYEE = complex("employeeOrgData", "costCenter", STRING, "division", STRING);
    static final Complex SIGN_INS = complex(
            "signInActivity",
            "lastNonInteractiveSignInDateTime",
            DATE_TIME_OFFSET,
            "lastNonInteractiveSignInRequestId",
            STRING,
            "lastSignInDateTime",
            DATE_TIME_OFFSET,
            "lastSignInRequestId",
            STRING,
            "lastSuccessfulSignInDateTime",
            DATE_TIME_OFFSET,
            "lastSuccessfulSignInRequestId",
            STRING);
    static final Complex EXTENSION_ATTRIBUTES = extensionAttributes();
    static final Complex LICENSE_PROCESSING = complex("licenseProcessingState", "state", STRING);

    private DirectoryTypes() {}

    private static Complex extensionAttributes() {
        Object[] fields = new Object[30];
        for (int i = 0; i < fields.length; i += 2) {
            fields[i] = "extensionAttribute" + (i / 2 + 1);
            fields[i + 1] = STRING;
        }
        return complex("onPremisesExtensionAttributes", fields);
    }

    /** A property that is an attribute of the same name; lists are empty rather than null. */
    static Property<DirectoryObject> attribute(String name, Type type) {
        return Property.of(
                name,
                type,
                (entry, v) -> entry.get(name) == null && type instanceof Many ? java.util.List.of() : entry.get(name),
                (entry, value) -> entry.with(name, value instanceof Map ? merged(entry.get(name), value) : value));
    }

    /** As {@link #attribute}, for what clients cannot set. */
    static Property<DirectoryObject> fixed(String name, Type type) {
        return Property.readOnly(name, type, attribute(name, type).get());
    }

    /** The parts of a value that are not named stay as they are. */
    private static Map<String, Object> merged(Object old, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(Values.fields(old));
        all.putAll(Values.fields(value));
        return all;
    }
}

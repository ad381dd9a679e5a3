package org.camelexchange.emulator.graph;

import static org.camelexchange.emulator.graph.DirectoryTypes.TEXTS;
import static org.camelexchange.emulator.graph.DirectoryTypes.attribute;
import static org.camelexchange.emulator.graph.DirectoryTypes.fixed;
import static org.camelexchange.emulator.graph.Type.Primitive.BOOLEAN;
import static org.camelexchange.emulator.graph.Type.Primitive.DATE_TIME_OFFSET;
import static org.camelexchange.emulator.graph.Type.Primitive.INT32;
import static org.camelexchange.emulator.graph.Type.Primitive.STRING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camelexchange.emulator.store.DirectoryObject;

/** The resource user. Only eleven properties are given without $select (Graph reference, "List users"). */
final class Users {
    /** Kept outside the directory: only of a single user, only by $select, and set in a request of their own. */
    static final Set<String> PROFILE = Set.of(
            "aboutMe",
            "birthday",
            "hireDate",
            "interests",
            "mySite",
            "pastProjects",
            "preferredName",
            "responsibilities",
            "schools",
            "skills");

    /** What a new user needs. */
    static final List<String> REQUIRED =
            List.of("accountEnabled", "displayName", "mailNickname", "passwordProfile", "userPrincipalName");

    static final Resource<DirectoryObject> RESOURCE = new Resource<>("user", null, null, properties());

    private Users() {}

    private static List<Property<DirectoryObject>> properties() {
        List<Property<DirectoryObject>> all = new ArrayList<>();
        all.add(attribute("businessPhones", TEXTS));
        for (String name : List.of(
                "displayName",
                "givenName",
                "jobTitle",
                "mail",
                "mobilePhone",
                "officeLocation",
                "preferredLanguage",
                "surname",
                "userPrincipalName")) {
            all.add(attribute(name, STRING));
        }
        all.add(Property.readOnly("id", STRING, (user, v) -> user.id()));
        selected().forEach(p -> all.add(p.whenSelected()));
        return List.copyOf(all);
    }

    private static List<Property<DirectoryObject>> selected() {
        List<Property<DirectoryObject>> all = new ArrayList<>();
        for (String name : List.of(
                "aboutMe",
                "ageGroup",
                "city",
                "companyName",
                "consentProvidedForMinor",
                "country",
                "department",
                "employeeId",
                "employeeType",
                "externalUserState",
                "faxNumber",
                "mailNickname",
                "mySite",
                "onPremisesImmutableId",
                "passwordPolicies",
                "postalCode",
                "preferredDataLocation",
                "preferredName",
                "state",
                "streetAddress",
                "usageLocation",
                "userType")) {
            all.add(attribute(name, STRING));
        }
        for (String name : List.of(
                "creationType",
                "identityParentId",
                "legalAgeGroupClassification",
                "onPremisesDistinguishedName",
                "onPremisesDomainName",
                "onPremisesSamAccountName",
                "onPremisesSecurityIdentifier",
                "onPremisesUserPrincipalName",
                "securityIdentifier")) {
            all.add(fixed(name, STRING));
        }
        for (String name :
                List.of("interests", "otherMails", "pastProjects", "responsibilities", "schools", "skills")) {
            all.add(attribute(name, TEXTS));
        }
        all.add(fixed("imAddresses", TEXTS));
        all.add(fixed("proxyAddresses", TEXTS));
        for (String name : List.of("birthday", "employeeHireDate", "employeeLeaveDateTime", "hireDate")) {
            all.add(attribute(name, DATE_TIME_OFFSET));
        }
        for (String name : List.of(
                "createdDateTime",
                "deletedDateTime",
                "externalUserStateChangeDateTime",
                "lastPasswordChangeDateTime",
                "onPremisesLastSyncDateTime",
                "signInSessionsValidFromDateTime")) {
            all.add(fixed(name, DATE_TIME_OFFSET));
        }
        all.add(attribute("accountEnabled", BOOLEAN));
        all.add(attribute("showInAddressList", BOOLEAN));
        all.add(fixed("isManagementRestricted", BOOLEAN));
        all.add(fixed("isResourceAccount", BOOLEAN));
        all.add(fixed("onPremisesSyncEnabled", BOOLEAN));
        all.add(fixed("deviceEnrollmentLimit", INT32));
        all.add(fixed("assignedLicenses", DirectoryTypes.LICENSES));
        all.add(fixed("assignedPlans", DirectoryTypes.ASSIGNED_PLANS));
        all.add(fixed("licenseAssignmentStates", DirectoryTypes.LICENSE_STATES));
        all.add(fixed("provisionedPlans", DirectoryTypes.PROVISIONED_PLANS));
        all.add(fixed("onPremisesProvisioningErrors", DirectoryTypes.PROVISIONING_ERRORS));
        all.add(fixed("serviceProvisioningErrors", DirectoryTypes.SERVICE_ERRORS));
        all.add(fixed("signInActivity", DirectoryTypes.SIGN_INS));
        all.add(attribute("identities", DirectoryTypes.IDENTITIES));
        all.add(attribute("employeeOrgData", DirectoryTypes.EMPLOYEE));
        all.add(attribute("onPremisesExtensionAttributes", DirectoryTypes.EXTENSION_ATTRIBUTES));
        all.add(Property.of(
                "passwordProfile",
                DirectoryTypes.PASSWORD,
                (u, v) -> password(u),
                (u, value) -> u.with("passwordProfile", value)));
        all.add(Property.readOnly(MailboxSettings.NAME, MailboxSettings.TYPE, (u, v) -> v.store()
                .mailbox(u.mail() == null ? "" : u.mail())
                .map(MailboxSettings::get)
                .orElse(null)));
        return all;
    }

    /** A password is set and never read. */
    private static Object password(DirectoryObject user) {
        Map<String, Object> profile = Values.fields(user.get("passwordProfile"));
        return profile.isEmpty()
                ? null
                : Values.map(
                        "forceChangePasswordNextSignIn",
                        profile.getOrDefault("forceChangePasswordNextSignIn", true),
                        "forceChangePasswordNextSignInWithMfa",
                        profile.getOrDefault("forceChangePasswordNextSignInWithMfa", false),
                        "password",
                        null);
    }
}

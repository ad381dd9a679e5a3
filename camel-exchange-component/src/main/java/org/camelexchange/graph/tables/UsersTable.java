package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ADVANCED;
import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.CONTENT;
import static org.camelexchange.graph.tables.Flag.FILTER;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.SINGLE;
import static org.camelexchange.graph.tables.Flag.SORT;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;
import static org.camelexchange.table.ColumnType.STRUCTURE;

import java.util.ArrayList;
import java.util.List;

/** People of the directory. What a list does not give (aboutMe, skills, mailboxSettings and the like) is read for each row by a
 * request of its own, when it is named. What each property can be filtered by: user resource type, Advanced query
 * capabilities. */
final class UsersTable {
    private UsersTable() {}

    static GraphTable table() {
        List<GraphColumn> columns = new ArrayList<>(List.of(
                of("id", STRING, "id", KEY, ALWAYS),
                of("deletedDateTime", DATETIME, "deletedDateTime", FILTER),
                of("aboutMe", STRING, "aboutMe", WRITE, SINGLE),
                of("accountEnabled", BOOLEAN, "accountEnabled", WRITE, FILTER, ALWAYS),
                of("ageGroup", STRING, "ageGroup", WRITE, FILTER),
                of("assignedLicenses", STRUCTURE, "assignedLicenses"),
                of("assignedPlans", STRUCTURE, "assignedPlans"),
                of("birthday", DATETIME, "birthday", WRITE, SINGLE),
                of("businessPhones", STRUCTURE, "businessPhones", WRITE),
                of("city", STRING, "city", WRITE, FILTER),
                of("companyName", STRING, "companyName", WRITE, FILTER, ADVANCED),
                of("consentProvidedForMinor", STRING, "consentProvidedForMinor", WRITE, FILTER),
                of("country", STRING, "country", WRITE, FILTER),
                of("department", STRING, "department", WRITE, FILTER),
                of("deviceEnrollmentLimit", INTEGER, "deviceEnrollmentLimit", SINGLE),
                of("displayName", STRING, "displayName", WRITE, FILTER, SORT, ALWAYS),
                of("employeeId", STRING, "employeeId", WRITE, FILTER),
                of("faxNumber", STRING, "faxNumber", WRITE, FILTER, ADVANCED),
                of("givenName", STRING, "givenName", WRITE, FILTER),
                of("hireDate", DATETIME, "hireDate", WRITE, SINGLE),
                of("imAddresses", STRUCTURE, "imAddresses"),
                of("interests", STRUCTURE, "interests", WRITE, SINGLE),
                of("isResourceAccount", BOOLEAN, "isResourceAccount", CONTENT),
                of("jobTitle", STRING, "jobTitle", WRITE, FILTER),
                of("legalAgeGroupClassification", STRING, "legalAgeGroupClassification"),
                of("licenseAssignmentStates", STRUCTURE, "licenseAssignmentStates"),
                of("mail", STRING, "mail", WRITE, FILTER),
                of(
                        "mailboxSettings_automaticRepliesSetting_status",
                        STRING,
                        "mailboxSettings/automaticRepliesSetting/status",
                        SINGLE),
                of(
                        "mailboxSettings_automaticRepliesSetting_externalAudience",
                        STRING,
                        "mailboxSettings/automaticRepliesSetting/externalAudience",
                        SINGLE),
                of(
                        "mailboxSettings_automaticRepliesSetting_scheduledStartDateTime_dateTime",
                        STRING,
                        "mailboxSettings/automaticRepliesSetting/scheduledStartDateTime/dateTime",
                        SINGLE),
                of(
                        "mailboxSettings_automaticRepliesSetting_scheduledStartDateTime_timeZone",
                        STRING,
                        "mailboxSettings/automaticRepliesSetting/scheduledStartDateTime/timeZone",
                        SINGLE),
                of(
                        "mailboxSettings_automaticRepliesSetting_scheduledEndDateTime_dateTime",
                        STRING,
                        "mailboxSettings/automaticRepliesSetting/scheduledEndDateTime/dateTime",
                        SINGLE),
                of(
                        "mailboxSettings_automaticRepliesSetting_scheduledEndDateTime_timeZone",
                        STRING,
                        "mailboxSettings/automaticRepliesSetting/scheduledEndDateTime/timeZone",
                        SINGLE),
                of(
                        "mailboxSettings_automaticRepliesSetting_internalReplyMessage",
                        STRING,
                        "mailboxSettings/automaticRepliesSetting/internalReplyMessage",
                        SINGLE),
                of(
                        "mailboxSettings_automaticRepliesSetting_externalReplyMessage",
                        STRING,
                        "mailboxSettings/automaticRepliesSetting/externalReplyMessage",
                        SINGLE),
                of("mailboxSettings_archiveFolder", STRING, "mailboxSettings/archiveFolder", SINGLE),
                of("mailboxSettings_timeZone", STRING, "mailboxSettings/timeZone", SINGLE),
                of("mailboxSettings_language_locale", STRING, "mailboxSettings/language/locale", SINGLE),
                of("mailboxSettings_language_displayName", STRING, "mailboxSettings/language/displayName", SINGLE),
                of(
                        "mailboxSettings_workingHours_daysOfWeek",
                        STRUCTURE,
                        "mailboxSettings/workingHours/daysOfWeek",
                        SINGLE),
                of("mailboxSettings_workingHours_startTime", STRING, "mailboxSettings/workingHours/startTime", SINGLE),
                of("mailboxSettings_workingHours_endTime", STRING, "mailboxSettings/workingHours/endTime", SINGLE),
                of(
                        "mailboxSettings_workingHours_timeZone_name",
                        STRING,
                        "mailboxSettings/workingHours/timeZone/name",
                        SINGLE),
                of("mailNickname", STRING, "mailNickname", WRITE, FILTER),
                of("mobilePhone", STRING, "mobilePhone", WRITE, FILTER, ADVANCED),
                of("mySite", STRING, "mySite", WRITE, SINGLE),
                of("officeLocation", STRING, "officeLocation", WRITE, FILTER, ADVANCED),
                of("onPremisesDistinguishedName", STRING, "onPremisesDistinguishedName"),
                of("onPremisesDomainName", STRING, "onPremisesDomainName")));
        for (int i = 1; i <= 15; i++) {
            String attribute = "extensionAttribute" + i;
            columns.add(of(
                    "onPremisesExtensionAttributes_" + attribute,
                    STRING,
                    "onPremisesExtensionAttributes/" + attribute,
                    WRITE,
                    FILTER,
                    ADVANCED));
        }
        columns.addAll(List.of(
                of("onPremisesImmutableId", STRING, "onPremisesImmutableId", WRITE, FILTER),
                of("onPremisesLastSyncDateTime", DATETIME, "onPremisesLastSyncDateTime", FILTER),
                of("onPremisesProvisioningErrors", STRUCTURE, "onPremisesProvisioningErrors"),
                of("onPremisesSamAccountName", STRING, "onPremisesSamAccountName", FILTER, ADVANCED),
                of("onPremisesSecurityIdentifier", STRING, "onPremisesSecurityIdentifier", FILTER),
                of("onPremisesSyncEnabled", BOOLEAN, "onPremisesSyncEnabled", FILTER),
                of("onPremisesUserPrincipalName", STRING, "onPremisesUserPrincipalName", FILTER, ADVANCED),
                of("otherMails", STRUCTURE, "otherMails", WRITE),
                of("passwordPolicies", STRING, "passwordPolicies", WRITE),
                of("passwordProfile_password", STRING, "passwordProfile/password", WRITE, CONTENT),
                of(
                        "passwordProfile_forceChangePasswordNextSignIn",
                        BOOLEAN,
                        "passwordProfile/forceChangePasswordNextSignIn",
                        WRITE,
                        CONTENT),
                of(
                        "passwordProfile_forceChangePasswordNextSignInWithMfa",
                        BOOLEAN,
                        "passwordProfile/forceChangePasswordNextSignInWithMfa",
                        WRITE,
                        CONTENT),
                of("pastProjects", STRUCTURE, "pastProjects", WRITE, SINGLE),
                of("postalCode", STRING, "postalCode", WRITE, FILTER, ADVANCED),
                of("preferredLanguage", STRING, "preferredLanguage", WRITE, FILTER, ADVANCED),
                of("preferredName", STRING, "preferredName", SINGLE),
                of("provisionedPlans", STRUCTURE, "provisionedPlans"),
                of("proxyAddresses", STRUCTURE, "proxyAddresses"),
                of("responsibilities", STRUCTURE, "responsibilities", WRITE, SINGLE),
                of("schools", STRUCTURE, "schools", WRITE, SINGLE),
                of("showInAddressList", BOOLEAN, "showInAddressList", WRITE, CONTENT),
                of("signInSessionsValidFromDateTime", DATETIME, "signInSessionsValidFromDateTime"),
                of("skills", STRUCTURE, "skills", WRITE, SINGLE),
                of("state", STRING, "state", WRITE, FILTER),
                of("streetAddress", STRING, "streetAddress", WRITE, FILTER, ADVANCED),
                of("surname", STRING, "surname", WRITE, FILTER),
                of("usageLocation", STRING, "usageLocation", WRITE, FILTER),
                of("userPrincipalName", STRING, "userPrincipalName", WRITE, FILTER, SORT, ALWAYS),
                of("userType", STRING, "userType", WRITE, FILTER),
                of("createdDateTime", DATETIME, "createdDateTime", FILTER),
                of("creationType", STRING, "creationType", FILTER, ADVANCED),
                of("employeeHireDate", DATETIME, "employeeHireDate", WRITE, FILTER, ADVANCED),
                of("employeeLeaveDateTime", DATETIME, "employeeLeaveDateTime", WRITE, FILTER, ADVANCED, CONTENT),
                of("employeeOrgData_costCenter", STRING, "employeeOrgData/costCenter", WRITE, FILTER, ADVANCED),
                of("employeeOrgData_division", STRING, "employeeOrgData/division", WRITE, FILTER, ADVANCED),
                of("employeeType", STRING, "employeeType", WRITE, FILTER, ADVANCED),
                of("externalUserState", STRING, "externalUserState", FILTER, ADVANCED),
                of("externalUserStateChangeDateTime", DATETIME, "externalUserStateChangeDateTime"),
                of("identities", STRUCTURE, "identities", WRITE),
                of("identityParentId", STRING, "identityParentId", CONTENT),
                of("isManagementRestricted", BOOLEAN, "isManagementRestricted", CONTENT),
                of("lastPasswordChangeDateTime", DATETIME, "lastPasswordChangeDateTime"),
                of("preferredDataLocation", STRING, "preferredDataLocation", WRITE),
                of("securityIdentifier", STRING, "securityIdentifier"),
                of("serviceProvisioningErrors", STRUCTURE, "serviceProvisioningErrors"),
                of(
                        "signInActivity_lastNonInteractiveSignInDateTime",
                        DATETIME,
                        "signInActivity/lastNonInteractiveSignInDateTime",
                        CONTENT),
                of(
                        "signInActivity_lastNonInteractiveSignInRequestId",
                        STRING,
                        "signInActivity/lastNonInteractiveSignInRequestId",
                        CONTENT),
                of("signInActivity_lastSignInDateTime", DATETIME, "signInActivity/lastSignInDateTime", CONTENT),
                of("signInActivity_lastSignInRequestId", STRING, "signInActivity/lastSignInRequestId", CONTENT),
                of(
                        "signInActivity_lastSuccessfulSignInDateTime",
                        DATETIME,
                        "signInActivity/lastSuccessfulSignInDateTime",
                        CONTENT),
                of(
                        "signInActivity_lastSuccessfulSignInRequestId",
                        STRING,
                        "signInActivity/lastSuccessfulSignInRequestId",
                        CONTENT)));
        return GraphTable.own("Users", "/users", "/users/{id}", columns).with(GraphTable.Trait.DIRECTORY);
    }
}

package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ADVANCED;
import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.CONTENT;
import static org.camelexchange.graph.tables.Flag.CREATE;
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

/** Groups of the directory; those of Microsoft 365 have a mailbox. What a list does not give is read for each row by a request
 * of its own, when it is named. What each property can be filtered by: group resource type, Advanced query capabilities. */
final class GroupsTable {
    private GroupsTable() {}

    static GraphTable table() {
        List<GraphColumn> columns = new ArrayList<>(List.of(
                of("id", STRING, "id", KEY, ALWAYS),
                of("deletedDateTime", DATETIME, "deletedDateTime", FILTER),
                of("allowExternalSenders", BOOLEAN, "allowExternalSenders", WRITE, SINGLE),
                of("assignedLicenses", STRUCTURE, "assignedLicenses"),
                of("autoSubscribeNewMembers", BOOLEAN, "autoSubscribeNewMembers", WRITE, SINGLE),
                of("classification", STRING, "classification", WRITE, FILTER, ADVANCED),
                of("createdDateTime", DATETIME, "createdDateTime", FILTER),
                of("description", STRING, "description", WRITE, FILTER, ADVANCED),
                of("displayName", STRING, "displayName", WRITE, FILTER, SORT, ALWAYS),
                of("groupTypes", STRUCTURE, "groupTypes", WRITE),
                of("hasMembersWithLicenseErrors", BOOLEAN, "hasMembersWithLicenseErrors", CONTENT),
                of("isArchived", BOOLEAN, "isArchived", SINGLE),
                of("isSubscribedByMail", BOOLEAN, "isSubscribedByMail", SINGLE),
                of("licenseProcessingState_state", STRING, "licenseProcessingState/state", CONTENT),
                of("mail", STRING, "mail", FILTER),
                of("mailEnabled", BOOLEAN, "mailEnabled", WRITE, FILTER, ALWAYS),
                of("mailNickname", STRING, "mailNickname", WRITE, FILTER),
                of("onPremisesLastSyncDateTime", DATETIME, "onPremisesLastSyncDateTime", FILTER),
                of("onPremisesProvisioningErrors", STRUCTURE, "onPremisesProvisioningErrors"),
                of("onPremisesSecurityIdentifier", STRING, "onPremisesSecurityIdentifier", FILTER),
                of("onPremisesSyncEnabled", BOOLEAN, "onPremisesSyncEnabled", FILTER),
                of("preferredDataLocation", STRING, "preferredDataLocation", WRITE, FILTER, ADVANCED),
                of("proxyAddresses", STRUCTURE, "proxyAddresses"),
                of("renewedDateTime", DATETIME, "renewedDateTime", FILTER),
                of("securityEnabled", BOOLEAN, "securityEnabled", WRITE, FILTER, ALWAYS),
                of("unseenCount", INTEGER, "unseenCount", SINGLE),
                of("visibility", STRING, "visibility", WRITE),
                of("accessType", STRING, "accessType", SINGLE),
                of("assignedLabels", STRUCTURE, "assignedLabels", WRITE),
                of("expirationDateTime", DATETIME, "expirationDateTime", FILTER),
                of("hideFromAddressLists", BOOLEAN, "hideFromAddressLists", WRITE, SINGLE),
                of("hideFromOutlookClients", BOOLEAN, "hideFromOutlookClients", WRITE, SINGLE),
                of("infoCatalogs", STRUCTURE, "infoCatalogs", CONTENT),
                of("isAssignableToRole", BOOLEAN, "isAssignableToRole", CREATE, FILTER),
                of("isFavorite", BOOLEAN, "isFavorite", SINGLE),
                of("isManagementRestricted", BOOLEAN, "isManagementRestricted", CONTENT),
                of("membershipRule", STRING, "membershipRule", WRITE, FILTER, ADVANCED),
                of("membershipRuleProcessingState", STRING, "membershipRuleProcessingState", WRITE, FILTER),
                of("onPremisesDomainName", STRING, "onPremisesDomainName")));
        for (int i = 1; i <= 15; i++) {
            String attribute = "extensionAttribute" + i;
            columns.add(of(
                    "onPremisesExtensionAttributes_" + attribute,
                    STRING,
                    "onPremisesExtensionAttributes/" + attribute));
        }
        columns.addAll(List.of(
                of("onPremisesNetBiosName", STRING, "onPremisesNetBiosName"),
                of("onPremisesSamAccountName", STRING, "onPremisesSamAccountName", FILTER, ADVANCED),
                of("organizationId", STRING, "organizationId", CONTENT),
                of("preferredLanguage", STRING, "preferredLanguage", WRITE, FILTER, ADVANCED),
                of("resourceBehaviorOptions", STRUCTURE, "resourceBehaviorOptions"),
                of("resourceProvisioningOptions", STRUCTURE, "resourceProvisioningOptions"),
                of("securityIdentifier", STRING, "securityIdentifier", FILTER, ADVANCED),
                of("serviceProvisioningErrors", STRUCTURE, "serviceProvisioningErrors"),
                of("theme", STRING, "theme", WRITE),
                of("uniqueName", STRING, "uniqueName", WRITE, FILTER, ADVANCED),
                of("unseenConversationsCount", INTEGER, "unseenConversationsCount", SINGLE),
                of("unseenMessagesCount", INTEGER, "unseenMessagesCount", SINGLE),
                of("welcomeMessageEnabled", BOOLEAN, "welcomeMessageEnabled", CONTENT)));
        return GraphTable.own("Groups", "/groups", "/groups/{id}", columns).with(GraphTable.Trait.DIRECTORY);
    }
}

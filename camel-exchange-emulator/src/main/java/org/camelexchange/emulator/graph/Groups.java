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
import java.util.Set;
import org.camelexchange.emulator.store.DirectoryObject;

/** The resource group, and directoryObject as a group's members are of. */
final class Groups {
    /** Kept with the group's mailbox: only of a single group and only by $select (Graph reference, "Get group"). */
    static final Set<String> MAILBOX = Set.of(
            "allowExternalSenders",
            "autoSubscribeNewMembers",
            "hideFromAddressLists",
            "hideFromOutlookClients",
            "isSubscribedByMail",
            "unseenConversationsCount",
            "unseenCount",
            "unseenMessagesCount");

    /** What a new group needs. */
    static final List<String> REQUIRED = List.of("displayName", "mailEnabled", "mailNickname", "securityEnabled");

    static final Resource<DirectoryObject> RESOURCE = new Resource<>("group", null, null, properties());

    /** Users and groups alike; what a member's own type does not have is left out. */
    static final Resource<DirectoryObject> MEMBERS = new Resource<>(
            "directoryObject",
            null,
            (entry, v) -> entry.kind() == DirectoryObject.Kind.USER ? "user" : "group",
            members());

    private Groups() {}

    private static List<Property<DirectoryObject>> properties() {
        List<Property<DirectoryObject>> all = new ArrayList<>();
        all.add(Property.readOnly("id", STRING, (group, v) -> group.id()));
        for (String name : List.of(
                "classification",
                "description",
                "displayName",
                "mailNickname",
                "membershipRule",
                "membershipRuleProcessingState",
                "preferredDataLocation",
                "preferredLanguage",
                "theme",
                "uniqueName",
                "visibility")) {
            all.add(attribute(name, STRING));
        }
        for (String name : List.of(
                "mail",
                "onPremisesDomainName",
                "onPremisesNetBiosName",
                "onPremisesSamAccountName",
                "onPremisesSecurityIdentifier",
                "securityIdentifier")) {
            all.add(fixed(name, STRING));
        }
        for (String name : List.of(
                "createdDateTime",
                "deletedDateTime",
                "expirationDateTime",
                "onPremisesLastSyncDateTime",
                "renewedDateTime")) {
            all.add(fixed(name, DATE_TIME_OFFSET));
        }
        all.add(attribute("groupTypes", TEXTS));
        all.add(fixed("proxyAddresses", TEXTS));
        all.add(attribute("resourceBehaviorOptions", TEXTS));
        all.add(attribute("resourceProvisioningOptions", TEXTS));
        all.add(attribute("mailEnabled", BOOLEAN));
        all.add(attribute("securityEnabled", BOOLEAN));
        all.add(attribute("isAssignableToRole", BOOLEAN));
        all.add(fixed("onPremisesSyncEnabled", BOOLEAN));
        all.add(fixed("onPremisesProvisioningErrors", DirectoryTypes.PROVISIONING_ERRORS));
        all.add(fixed("serviceProvisioningErrors", DirectoryTypes.SERVICE_ERRORS));
        selected().forEach(p -> all.add(p.whenSelected()));
        return List.copyOf(all);
    }

    private static List<Property<DirectoryObject>> selected() {
        List<Property<DirectoryObject>> all = new ArrayList<>();
        for (String name : List.of(
                "allowExternalSenders",
                "autoSubscribeNewMembers",
                "hideFromAddressLists",
                "hideFromOutlookClients",
                "isSubscribedByMail")) {
            all.add(attribute(name, BOOLEAN));
        }
        for (String name : List.of(
                "hasMembersWithLicenseErrors",
                "isArchived",
                "isFavorite",
                "isManagementRestricted",
                "welcomeMessageEnabled")) {
            all.add(fixed(name, BOOLEAN));
        }
        for (String name : List.of("unseenConversationsCount", "unseenCount", "unseenMessagesCount")) {
            all.add(Property.readOnly(name, INT32, (group, v) -> group.get(name) == null ? 0 : group.get(name)));
        }
        all.add(fixed("accessType", STRING));
        all.add(fixed("organizationId", STRING));
        all.add(fixed("infoCatalogs", TEXTS));
        all.add(attribute("assignedLabels", DirectoryTypes.LABELS));
        all.add(fixed("assignedLicenses", DirectoryTypes.LICENSES));
        all.add(fixed("licenseProcessingState", DirectoryTypes.LICENSE_PROCESSING));
        all.add(fixed("onPremisesExtensionAttributes", DirectoryTypes.EXTENSION_ATTRIBUTES));
        return all;
    }

    private static List<Property<DirectoryObject>> members() {
        List<Property<DirectoryObject>> all = new ArrayList<>(Users.RESOURCE.properties());
        RESOURCE.properties().stream()
                .filter(p -> Users.RESOURCE.property(p.name()) == null)
                .forEach(p -> all.add(p.whenSelected()));
        return all;
    }
}

package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.PARENT;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.STRING;
import static org.camelexchange.table.ColumnType.STRUCTURE;

import java.util.List;

/** The members of one group. The family writes its columns with capital letters. A member that is no person has an Id and a
 * DisplayName alone. */
final class GroupMembersTable {
    private GroupMembersTable() {}

    static GraphTable table() {
        return GraphTable.own(
                        "GroupMembers",
                        "",
                        null,
                        List.of(
                                of("Id", STRING, "id", KEY, ALWAYS),
                                of("GroupId", STRING, "", PARENT),
                                of("BusinessPhones", STRUCTURE, "businessPhones"),
                                of("DisplayName", STRING, "displayName"),
                                of("GivenName", STRING, "givenName"),
                                of("JobTitle", STRING, "jobTitle"),
                                of("Mail", STRING, "mail"),
                                of("MobilePhone", STRING, "mobilePhone"),
                                of("OfficeLocation", STRING, "officeLocation"),
                                of("PreferredLanguage", STRING, "preferredLanguage"),
                                of("Surname", STRING, "surname"),
                                of("UserPrincipalName", STRING, "userPrincipalName"),
                                of("Type", STRING, "@odata.type")))
                .below("GroupId", "/groups/{parent}/members", null)
                .with(GraphTable.Trait.DIRECTORY)
                .asView();
    }
}

package org.camelexchange.emulator.ews;

import java.util.Set;

/** Field URIs the schema has beyond the table of this server: asked for, they are simply not there. */
final class FieldUris {
    private static final Set<String> PREFIXES =
            Set.of("folder", "conversation", "postitem", "person", "persona", "rolemember", "network", "abchperson");
    private static final Set<String> MORE = Set.of(
            "item:MimeContentUTF8",
            "item:PredictedActionReason",
            "item:IsClutter",
            "item:RightsManagementLicenseData",
            "item:HasBlockedImages",
            "item:Hashtags",
            "item:Mentions",
            "item:MentionedMe",
            "item:PendingSocialActivityTagIds",
            "meeting:ProposedStart",
            "meeting:ProposedEnd",
            "meetingRequest:ChangeHighlights",
            "calendar:StartWallClock",
            "calendar:EndWallClock",
            "calendar:StartTimeZoneId",
            "calendar:EndTimeZoneId",
            "calendar:InboxReminders",
            "calendar:JoinOnlineMeetingUrl",
            "calendar:OnlineMeetingSettings",
            "contacts:Culture",
            "contacts:AccountName",
            "contacts:Comment",
            "contacts:Gender",
            "contacts:IsHidden",
            "contacts:IsPrivate",
            "contacts:Urls");

    private FieldUris() {}

    static boolean exists(String uri) {
        return MORE.contains(uri) || PREFIXES.contains(uri.substring(0, uri.indexOf(':')));
    }
}

package org.camelexchange.emulator.ews;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the schema lets stand in the elements of requests ([MS-OXWSCDATA] 2.2 and the messages of each operation). What
 * is inside an item is held against {@link Catalog} where it is read.
 */
final class RequestForm {
    private static final Map<String, RequestForm> BY_ELEMENT = table(
            "GetFolder: FolderShape FolderIds",
            "FindFolder: FolderShape IndexedPageFolderView|FractionalPageFolderView Restriction ParentFolderIds"
                    + " @Traversal=Shallow,Deep,SoftDeleted",
            "CreateFolder: ParentFolderId Folders",
            "UpdateFolder: FolderChanges",
            "MoveFolder: ToFolderId FolderIds",
            "CopyFolder: ToFolderId FolderIds",
            "DeleteFolder: FolderIds @DeleteType=HardDelete,SoftDelete,MoveToDeletedItems",
            "EmptyFolder: FolderIds @DeleteType=HardDelete,SoftDelete,MoveToDeletedItems @DeleteSubFolders",
            "FindItem: ItemShape IndexedPageItemView|FractionalPageItemView|SeekToConditionPageItemView|CalendarView"
                    + "|ContactsView GroupBy|DistinguishedGroupBy Restriction SortOrder ParentFolderIds QueryString"
                    + " @Traversal=Shallow,SoftDeleted,Associated",
            "GetItem: ItemShape ItemIds",
            "CreateItem: SavedItemFolderId Items @MessageDisposition=SaveOnly,SendOnly,SendAndSaveCopy"
                    + " @SendMeetingInvitations=SendToNone,SendOnlyToAll,SendToAllAndSaveCopy",
            "UpdateItem: SavedItemFolderId ItemChanges @ConflictResolution=NeverOverwrite,AutoResolve,AlwaysOverwrite"
                    + " @MessageDisposition=SaveOnly,SendOnly,SendAndSaveCopy @SendMeetingInvitationsOrCancellations="
                    + "SendToNone,SendOnlyToAll,SendOnlyToChanged,SendToAllAndSaveCopy,SendToChangedAndSaveCopy"
                    + " @SuppressReadReceipts=true,false,1,0",
            "DeleteItem: ItemIds @DeleteType=HardDelete,SoftDelete,MoveToDeletedItems"
                    + " @SendMeetingCancellations=SendToNone,SendOnlyToAll,SendToAllAndSaveCopy"
                    + " @AffectedTaskOccurrences=AllOccurrences,SpecifiedOccurrenceOnly"
                    + " @SuppressReadReceipts=true,false,1,0",
            "MoveItem: ToFolderId ItemIds ReturnNewItemIds",
            "CopyItem: ToFolderId ItemIds ReturnNewItemIds",
            "SendItem: ItemIds SavedItemFolderId @SaveItemToFolder=true,false,1,0",
            "CreateAttachment: ParentItemId Attachments",
            "GetAttachment: AttachmentShape AttachmentIds",
            "DeleteAttachment: AttachmentIds",
            "SyncFolderItems: ItemShape SyncFolderId SyncState Ignore MaxChangesReturned SyncScope NumberOfDays"
                    + " MaximumCount MinimumCount",
            "SyncFolderHierarchy: FolderShape SyncFolderId SyncState",
            "ResolveNames: ParentFolderIds UnresolvedEntry @ReturnFullContactData=true,false,1,0"
                    + " @SearchScope=ActiveDirectory,ActiveDirectoryContacts,Contacts,ContactsActiveDirectory"
                    + " @ContactDataShape=IdOnly,Default,AllProperties",
            "GetServerTimeZones: Ids @ReturnFullTimeZoneData=true,false,1,0",
            "ConvertId: SourceIds @DestinationFormat",
            "SourceIds: AlternateId|AlternatePublicFolderId|AlternatePublicFolderItemId*",
            "AlternateId: @Format @Id @Mailbox @IsArchive",
            "AlternatePublicFolderId: @Format @FolderId",
            "GetUserConfiguration: UserConfigurationName UserConfigurationProperties",
            "UserConfigurationName: FolderId|DistinguishedFolderId @Name",
            "Subscribe: PullSubscriptionRequest|PushSubscriptionRequest|StreamingSubscriptionRequest",
            "PullSubscriptionRequest: FolderIds EventTypes Watermark Timeout @SubscribeToAllFolders=true,false,1,0",
            "StreamingSubscriptionRequest: FolderIds EventTypes @SubscribeToAllFolders=true,false,1,0",
            "EventTypes: EventType*",
            "GetEvents: SubscriptionId Watermark",
            "GetStreamingEvents: SubscriptionIds ConnectionTimeout",
            "SubscriptionIds: SubscriptionId*",
            "Unsubscribe: SubscriptionId",
            "GetRoomLists:",
            "GetRooms: RoomList",
            "RoomList: Name EmailAddress RoutingType MailboxType ItemId OriginalDisplayName",
            "GetUserOofSettingsRequest: t:Mailbox",
            "SetUserOofSettingsRequest: t:Mailbox t:UserOofSettings",
            "UserOofSettings: OofState ExternalAudience Duration InternalReply ExternalReply",
            "GetUserAvailabilityRequest: t:TimeZone MailboxDataArray t:FreeBusyViewOptions t:SuggestionsViewOptions",
            "MailboxDataArray: MailboxData*",
            "MailboxData: Email AttendeeType ExcludeConflicts",
            "FreeBusyViewOptions: TimeWindow MergedFreeBusyIntervalInMinutes RequestedView",
            "SuggestionsViewOptions: GoodThreshold MaximumResultsByDay MaximumNonWorkHourResultsByDay"
                    + " MeetingDurationInMinutes MinimumSuggestionQuality DetailedSuggestionsWindow CurrentMeetingTime"
                    + " GlobalObjectId",
            "ItemShape: BaseShape IncludeMimeContent BodyType UniqueBodyType NormalizedBodyType FilterHtmlContent"
                    + " ConvertHtmlCodePageToUTF8 InlineImageUrlTemplate BlockExternalImages AddBlankTargetToLinks"
                    + " MaximumBodySize AdditionalProperties",
            "FolderShape: BaseShape AdditionalProperties",
            "AttachmentShape: IncludeMimeContent BodyType FilterHtmlContent AdditionalProperties",
            "AdditionalProperties: FieldURI|IndexedFieldURI|ExtendedFieldURI*",
            "FieldURI: @FieldURI",
            "IndexedFieldURI: @FieldURI @FieldIndex",
            "ExtendedFieldURI: @DistinguishedPropertySetId @PropertySetId @PropertyTag @PropertyName @PropertyId"
                    + " @PropertyType",
            "IndexedPageItemView: @MaxEntriesReturned @Offset @BasePoint=Beginning,End",
            "IndexedPageFolderView: @MaxEntriesReturned @Offset @BasePoint=Beginning,End",
            "CalendarView: @MaxEntriesReturned @StartDate @EndDate",
            "SortOrder: FieldOrder*",
            "FieldOrder: FieldURI|IndexedFieldURI|ExtendedFieldURI @Order=Ascending,Descending",
            "FolderIds: FolderId|DistinguishedFolderId*",
            "ParentFolderIds: FolderId|DistinguishedFolderId*",
            "ParentFolderId: FolderId|DistinguishedFolderId",
            "ToFolderId: FolderId|DistinguishedFolderId",
            "SavedItemFolderId: FolderId|DistinguishedFolderId",
            "SyncFolderId: FolderId|DistinguishedFolderId",
            "FolderId: @Id @ChangeKey",
            "DistinguishedFolderId: Mailbox @Id @ChangeKey",
            "ItemIds: ItemId|OccurrenceItemId|RecurringMasterItemId|RecurringMasterItemIdRanges*",
            "ItemId: @Id @ChangeKey",
            "OccurrenceItemId: @RecurringMasterId @InstanceIndex @ChangeKey",
            "RecurringMasterItemId: @OccurrenceId @ChangeKey",
            "ReferenceItemId: @Id @ChangeKey",
            "ParentItemId: @Id @ChangeKey",
            "Ignore: ItemId*",
            "Ids: Id*",
            "AttachmentIds: AttachmentId*",
            "AttachmentId: @Id @RootItemId @RootItemChangeKey",
            "Folders: Folder|CalendarFolder|ContactsFolder|SearchFolder|TasksFolder*",
            "FolderChanges: FolderChange*",
            "FolderChange: FolderId|DistinguishedFolderId Updates",
            "ItemChanges: ItemChange*",
            "ItemChange: ItemId|OccurrenceItemId|RecurringMasterItemId Updates",
            "Updates: SetItemField|AppendToItemField|DeleteItemField|SetFolderField|AppendToFolderField"
                    + "|DeleteFolderField*",
            "DeleteItemField: FieldURI|IndexedFieldURI|ExtendedFieldURI",
            "DeleteFolderField: FieldURI|IndexedFieldURI|ExtendedFieldURI",
            "Attachments: FileAttachment|ItemAttachment|ReferenceAttachment*",
            "FileAttachment: AttachmentId Name ContentType ContentId ContentLocation AttachmentOriginalUrl Size"
                    + " LastModifiedTime IsInline IsContactPhoto Content",
            "Mailbox: Name EmailAddress|Address RoutingType MailboxType ItemId OriginalDisplayName");

    /** One choice of elements for each place of the sequence. */
    private final List<List<String>> places;

    /** From attributes to the values they can have; none where they are not counted. */
    private final Map<String, List<String>> attributes;
    /** The elements of an operation that are of the types' namespace. */
    private final List<String> typed;
    /** Whether the last place can be taken any number of times. */
    private final boolean repeats;

    private RequestForm(String line) {
        List<String> words = List.of(line.split(" "));
        attributes = words.stream()
                .filter(w -> w.startsWith("@"))
                .map(w -> w.substring(1).split("="))
                .collect(Collectors.toMap(w -> w[0], w -> w.length == 1 ? List.of() : List.of(w[1].split(","))));
        repeats = line.endsWith("*");
        places = words.stream()
                .filter(w -> !w.startsWith("@"))
                .map(w -> Arrays.asList(w.replace("*", "").replace("t:", "").split("\\|")))
                .toList();
        typed = words.stream()
                .filter(w -> w.startsWith("t:"))
                .map(w -> w.substring(2))
                .toList();
    }

    private static Map<String, RequestForm> table(String... lines) {
        Map<String, RequestForm> table = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            table.put(
                    line.substring(0, colon),
                    new RequestForm(line.substring(colon + 1).strip()));
        }
        return Map.copyOf(table);
    }

    /** Refuses a request with an element or an attribute the schema has not, or not in this place. */
    static void check(Element operation) {
        check(operation, Names.MESSAGES);
    }

    private static void check(Element element, String inside) {
        RequestForm form = BY_ELEMENT.get(element.name());
        if (form != null) {
            form.hold(element);
        }
        for (Element child : element.children()) {
            boolean typed = form != null && form.typed.contains(child.name());
            if (!child.namespace().equals(typed ? Names.TYPES : inside)) {
                throw invalid(element, child);
            }
            check(child, Names.TYPES);
        }
    }

    private void hold(Element element) {
        for (String name : element.attributes()) {
            List<String> values = attributes.get(name);
            if (values == null) {
                throw EwsFault.schema("The '" + name + "' attribute is not declared.");
            }
            String value = element.attribute(name);
            if (!values.isEmpty() && !values.contains(value)) {
                throw EwsFault.schema("The '" + name + "' attribute is invalid - The value '" + value
                        + "' is invalid: the Enumeration constraint failed.");
            }
        }
        int next = 0;
        for (Element child : element.children()) {
            while (next < places.size() && !places.get(next).contains(child.name())) {
                next++;
            }
            if (next == places.size()) {
                throw invalid(element, child);
            }
            if (!repeats) {
                next++;
            }
        }
    }

    private static EwsFault invalid(Element element, Element child) {
        return EwsFault.schema("The element '" + element.name() + "' in namespace '" + element.namespace()
                + "' has invalid child element '" + child.name() + "' in namespace '" + child.namespace() + "'.");
    }
}

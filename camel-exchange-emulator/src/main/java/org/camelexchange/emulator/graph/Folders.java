package org.camelexchange.emulator.graph;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.camelexchange.emulator.graph.Type.Many;
import org.camelexchange.emulator.graph.Type.Primitive;
import org.camelexchange.emulator.store.Folder;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.WellKnown;

/** The resources that are folders, and the users they belong to. */
final class Folders {
    /** The set ids of the calendar group every mailbox has. */
    static final String MY_CALENDARS = "0006f0b7-0000-0000-c000-000000000046";

    /** What a contact folder, a calendar and a list of tasks hold; see {@link Folder#holds}. */
    static final String OF_CONTACTS = "IPF.Contact";

    static final String OF_EVENTS = "IPF.Appointment";
    static final String OF_TASKS = "IPF.Task";

    /** The well-known names of Graph whose folders a mailbox has only once somebody needed them. */
    static final Set<String> NOT_IN_THIS_MAILBOX = Set.of(
            "archive",
            "clutter",
            "conflicts",
            "conversationhistory",
            "localfailures",
            "scheduled",
            "serverfailures",
            "syncissues");

    private static final Property<Folder> ID = Property.readOnly("id", Primitive.STRING, (f, v) -> f.id());
    private static final Property<Folder> NAME =
            Property.readOnly("displayName", Primitive.STRING, (f, v) -> f.displayName());
    private static final Property<Folder> PARENT =
            Property.readOnly("parentFolderId", Primitive.STRING, (f, v) -> f.parentId());

    private static final Resource<Folder> CHILD = new Resource<>("mailFolder", null, null, mail());

    static final Resource<Folder> MAIL = new Resource<>("mailFolder", null, null, mailWithChildren());

    static final Resource<Folder> CONTACTS = new Resource<>("contactFolder", null, null, List.of(ID, PARENT, NAME));

    static final Resource<Folder> CALENDARS = new Resource<>(
            "calendar",
            null,
            null,
            List.of(
                    ID,
                    Property.readOnly("name", Primitive.STRING, (f, v) -> f.displayName()),
                    Property.readOnly("color", Types.COLOR, (f, v) -> "auto"),
                    Property.readOnly("hexColor", Primitive.STRING, (f, v) -> ""),
                    Property.readOnly(
                            "isDefaultCalendar", Primitive.BOOLEAN, (f, v) -> f.wellKnown() == WellKnown.CALENDAR),
                    Property.readOnly("changeKey", Primitive.STRING, (f, v) -> f.changeKey()),
                    Property.readOnly("canShare", Primitive.BOOLEAN, (f, v) -> true),
                    Property.readOnly("canViewPrivateItems", Primitive.BOOLEAN, (f, v) -> true),
                    Property.readOnly("canEdit", Primitive.BOOLEAN, (f, v) -> true),
                    Property.readOnly(
                            "allowedOnlineMeetingProviders", new Many(Types.ONLINE_PROVIDER), (f, v) -> List.of()),
                    Property.readOnly("defaultOnlineMeetingProvider", Types.ONLINE_PROVIDER, (f, v) -> "unknown"),
                    Property.readOnly("isTallyingResponses", Primitive.BOOLEAN, (f, v) -> true),
                    Property.readOnly("isRemovable", Primitive.BOOLEAN, (f, v) -> f.wellKnown() == null),
                    Property.readOnly(
                            "owner",
                            Types.EMAIL,
                            (f, v) -> Values.email(v.mailbox().owner()))));

    static final Resource<Folder> CALENDAR_GROUPS = new Resource<>(
            "calendarGroup",
            null,
            null,
            List.of(
                    ID,
                    Property.readOnly("name", Primitive.STRING, (f, v) -> "My Calendars"),
                    Property.readOnly("classId", Primitive.STRING, (f, v) -> MY_CALENDARS),
                    Property.readOnly("changeKey", Primitive.STRING, (f, v) -> f.changeKey())));

    static final Resource<Mailbox> USERS = new Resource<>(
            "user",
            null,
            null,
            List.of(
                    Property.readOnly("id", Primitive.STRING, (m, v) -> userId(m)),
                    Property.readOnly("businessPhones", new Many(Primitive.STRING), (m, v) -> List.of()),
                    Property.readOnly("displayName", Primitive.STRING, (m, v) -> m.displayName()),
                    Property.readOnly("givenName", Primitive.STRING, (m, v) -> null),
                    Property.readOnly("jobTitle", Primitive.STRING, (m, v) -> null),
                    Property.readOnly("mail", Primitive.STRING, (m, v) -> m.address()),
                    Property.readOnly("mobilePhone", Primitive.STRING, (m, v) -> null),
                    Property.readOnly("officeLocation", Primitive.STRING, (m, v) -> null),
                    Property.readOnly("preferredLanguage", Primitive.STRING, (m, v) -> null),
                    Property.readOnly("surname", Primitive.STRING, (m, v) -> null),
                    Property.readOnly("userPrincipalName", Primitive.STRING, (m, v) -> m.address())));

    private Folders() {}

    private static List<Property<Folder>> mail() {
        return List.of(
                ID,
                NAME,
                PARENT,
                Property.readOnly("childFolderCount", Primitive.INT32, (f, v) -> v.mailbox()
                        .children(f.id())
                        .size()),
                Property.readOnly("unreadItemCount", Primitive.INT32, (f, v) -> v.mailbox()
                        .unread(f.id())),
                Property.readOnly(
                        "totalItemCount", Primitive.INT32, (f, v) -> v.mailbox().count(f.id())),
                Property.readOnly("isHidden", Primitive.BOOLEAN, (f, v) -> false));
    }

    private static List<Property<Folder>> mailWithChildren() {
        List<Property<Folder>> all = new java.util.ArrayList<>(mail());
        all.add(Property.many("childFolders", CHILD, (f, v) -> mailFolders(v.mailbox(), f.id())));
        all.add(Property.many("messages", Messages.RESOURCE, (f, v) -> messages(v.mailbox(), f.id())));
        return all;
    }

    /** The folders for mail right below a folder. */
    static List<Folder> mailFolders(Mailbox mailbox, String parent) {
        return mailbox.children(parent).stream().filter(Folders::isMail).toList();
    }

    /** The items of a folder that are messages. */
    static List<Item> messages(Mailbox mailbox, String folder) {
        return mailbox.items(folder).stream().filter(i -> i.kind().isMail()).toList();
    }

    static boolean isMail(Folder folder) {
        return folder.folderClass().equals("IPF") || folder.holds("IPF.Note");
    }

    /** Users have ids of their own; one that stays the same in every run. */
    static String userId(Mailbox mailbox) {
        return UUID.nameUUIDFromBytes(
                        mailbox.address().toLowerCase(Locale.ROOT).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }
}

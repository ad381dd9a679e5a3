package org.camelexchange.emulator.ews;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.camelexchange.emulator.store.ExtendedPropId;
import org.camelexchange.emulator.store.Folder;
import org.camelexchange.emulator.store.FolderProps;
import org.camelexchange.emulator.store.ManagedFolder;
import org.camelexchange.emulator.store.WellKnown;
import org.camelexchange.emulator.store.mapi.FolderProperties;

/** The table of the properties of folders, and which of them an answer has ([MS-OXWSFOLD] 2.2.4.8). */
final class FolderShape {
    private static final int KILOBYTE = 1024;

    private static final List<Line> LINES = List.of(
            new Line("folder:FolderId", true, p -> p.folder().id(), (out, p) -> id(out, "FolderId", p.folder())),
            new Line("folder:ParentFolderId", false, p -> p.folder().parentId(), FolderShape::parent),
            line("folder:FolderClass", false, p -> p.folder().folderClass()),
            line("folder:DisplayName", true, FolderShape::displayName),
            line("folder:TotalCount", true, p -> p.mailbox().count(p.folder().id())),
            line("folder:ChildFolderCount", true, p -> children(p).size()),
            new Line("ExtendedProperty", false, p -> null, (out, p) -> {}),
            new Line("folder:ManagedFolderInformation", false, p -> null, FolderShape::managed),
            new Line(
                    "folder:EffectiveRights",
                    false,
                    p -> null,
                    (out, p) -> Codecs.RIGHTS.write(out, "EffectiveRights", true)),
            line("folder:DistinguishedFolderId", false, FolderShape::distinguished),
            new Line("folder:PermissionSet", false, p -> null, (out, p) -> {}),
            line("folder:UnreadCount", true, FolderShape::unread),
            line("folder:SharingEffectiveRights", false, FolderShape::sharing),
            new Line("folder:PolicyTag", false, p -> null, (out, p) -> {}),
            new Line("folder:ArchiveTag", false, p -> null, (out, p) -> {}),
            new Line("folder:ReplicaList", false, p -> null, (out, p) -> {}),
            new Line("folder:SearchParameters", false, p -> null, (out, p) -> {}));

    private final String base;
    private final Version version;
    private final Set<String> named = new HashSet<>();
    private final List<ExtendedPropId> extended = new ArrayList<>();

    /** One property of folders. */
    private record Line(
            String uri, boolean isDefault, Function<Call.Place, Object> key, BiConsumer<EwsWriter, Call.Place> write) {}

    private FolderShape(String base, Version version) {
        this.base = base;
        this.version = version;
    }

    private static Line line(String uri, boolean isDefault, Function<Call.Place, Object> value) {
        String element = uri.substring(uri.indexOf(':') + 1);
        return new Line(uri, isDefault, value, (out, p) -> {
            Object own = value.apply(p);
            out.t(element, own == null ? null : own.toString());
        });
    }

    static FolderShape idOnly() {
        return new FolderShape("IdOnly", Version.EXCHANGE2016);
    }

    static FolderShape read(Element shape, Version version) {
        String base = shape.need("BaseShape").text();
        if (!Set.of("IdOnly", "Default", "AllProperties").contains(base)) {
            throw EwsFault.schema("The 'BaseShape' element is invalid.");
        }
        FolderShape made = new FolderShape(base, version);
        for (Element path : shape.in("AdditionalProperties")) {
            if (path.name().equals("ExtendedFieldURI")) {
                made.extended.add(ExtendedProperties.id(path));
            } else {
                made.named.add(find(path).uri());
            }
        }
        return made;
    }

    private static Line find(Element path) {
        String uri = path.needAttribute("FieldURI");
        if (!path.name().equals("FieldURI")) {
            throw new EwsException(EwsError.INVALID_PROPERTY_REQUEST);
        }
        return LINES.stream()
                .filter(l -> l.uri().equals(uri))
                .findFirst()
                .orElseThrow(() -> uri.startsWith("folder:")
                        ? EwsFault.schema("The 'FieldURI' attribute is invalid - The value '" + uri + "' is invalid.")
                        : new EwsException(EwsError.INVALID_PROPERTY_REQUEST));
    }

    /** Paths to properties of folders, for restrictions. */
    static Restriction.Value<Call.Place> path(Element path) {
        if (path.name().equals("ExtendedFieldURI")) {
            ExtendedPropId id = ExtendedProperties.id(path);
            return value(
                    p -> ExtendedProperties.comparable(FolderProperties.value(p.mailbox(), p.folder(), id)),
                    text -> ExtendedProperties.constant(id, text),
                    id.type().startsWith("String"));
        }
        Line line = find(path);
        boolean number = line.uri().endsWith("Count");
        return value(line.key(), text -> number ? (Object) Codecs.integer(text) : text, !number);
    }

    private static Restriction.Value<Call.Place> value(
            Function<Call.Place, Object> key, Function<String, Object> constant, boolean text) {
        return new Restriction.Value<>() {
            @Override
            public Object key(Call.Place place) {
                return key.apply(place);
            }

            @Override
            public Object constant(String constantText) {
                return constant.apply(constantText);
            }

            @Override
            public boolean text() {
                return text;
            }
        };
    }

    void write(EwsWriter out, Call.Place place) {
        out.t(element(place.folder()));
        for (Line line : LINES) {
            boolean inBase = base.equals("AllProperties") || base.equals("Default") && line.isDefault();
            if (line.uri().equals("ExtendedProperty")) {
                extended.forEach(id ->
                        ExtendedProperties.write(out, id, FolderProperties.text(place.mailbox(), place.folder(), id)));
            } else if (line.uri().equals("folder:FolderId") || named.contains(line.uri()) || inBase && known(line)) {
                line.write().accept(out, place);
            }
        }
        out.end();
    }

    private boolean known(Line line) {
        return !line.uri().equals("folder:DistinguishedFolderId") || version.knows(Version.EXCHANGE2013);
    }

    static String element(Folder folder) {
        if (folder.holds("IPF.Appointment")) {
            return "CalendarFolder";
        }
        if (folder.holds("IPF.Contact")) {
            return "ContactsFolder";
        }
        return folder.holds("IPF.Task") ? "TasksFolder" : "Folder";
    }

    private static void id(EwsWriter out, String element, Folder folder) {
        Codecs.ID.write(out, element, new Codecs.Id(folder.id(), folder.changeKey()));
    }

    private static void parent(EwsWriter out, Call.Place place) {
        if (place.folder().parentId() != null) {
            id(out, "ParentFolderId", place.mailbox().folder(place.folder().parentId()));
        }
    }

    private static String displayName(Call.Place place) {
        WellKnown which = place.folder().wellKnown();
        boolean publicRoot =
                which == WellKnown.MESSAGE_ROOT && place.mailbox().address().startsWith("public-folders@");
        return publicRoot
                ? place.mailbox().displayName()
                : which == WellKnown.ROOT ? "" : place.folder().displayName();
    }

    private static String distinguished(Call.Place place) {
        return place.folder().wellKnown() == null
                ? null
                : place.folder().wellKnown().protocolName();
    }

    /** Calendars and contacts have no count of what is unread. */
    private static Integer unread(Call.Place place) {
        String element = element(place.folder());
        return element.equals("Folder") || element.equals("TasksFolder")
                ? place.mailbox().unread(place.folder().id())
                : null;
    }

    /** The folders right below; the tree of public folders has none of a mailbox's well-known ones. */
    static List<Folder> children(Call.Place place) {
        boolean isPublic = place.mailbox().address().startsWith("public-folders@");
        return place.mailbox().children(place.folder().id()).stream()
                .filter(f -> !isPublic || f.wellKnown() == null)
                .toList();
    }

    private static void managed(EwsWriter out, Call.Place place) {
        ManagedFolder managed = place.folder().get(FolderProps.MANAGED);
        if (managed == null) {
            return;
        }
        out.t("ManagedFolderInformation");
        out.t("CanDelete", String.valueOf(managed.canDelete()));
        out.t("CanRenameOrMove", String.valueOf(managed.canRenameOrMove()));
        out.t("MustDisplayComment", String.valueOf(managed.mustDisplayComment()));
        out.t("HasQuota", String.valueOf(managed.quota() != null));
        out.t("IsManagedFoldersRoot", String.valueOf(managed.isRoot()));
        out.t("ManagedFolderId", managed.id());
        out.t("Comment", managed.comment());
        out.t("StorageQuota", managed.quota() == null ? null : managed.quota().toString());
        long kilobytes = FolderProperties.size(place.mailbox(), place.folder()) / KILOBYTE;
        out.t("FolderSize", String.valueOf(kilobytes));
        out.t("HomePage", managed.homePage());
        out.end();
    }

    /** Only calendars and contacts are shared with people outside. */
    private static String sharing(Call.Place place) {
        String element = element(place.folder());
        return element.equals("CalendarFolder") || element.equals("ContactsFolder")
                ? place.folder().get(FolderProps.SHARING)
                : null;
    }
}

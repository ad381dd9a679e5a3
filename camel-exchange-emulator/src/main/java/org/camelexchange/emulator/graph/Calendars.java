package org.camelexchange.emulator.graph;

import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.graph.Type.Many;
import org.camelexchange.emulator.graph.Type.Primitive;
import org.camelexchange.emulator.store.CalendarGroup;
import org.camelexchange.emulator.store.Folder;
import org.camelexchange.emulator.store.FolderProps;
import org.camelexchange.emulator.store.WellKnown;

/** The resources calendar and calendarGroup. */
final class Calendars {
    /** The set id of the calendar group every mailbox has. */
    static final String MY_CALENDARS = "0006f0b7-0000-0000-c000-000000000046";

    /** What Outlook on the web paints each calendarColor with. */
    private static final Map<String, String> HEX = Map.ofEntries(
            Map.entry("lightBlue", "#a6d1f5"),
            Map.entry("lightGreen", "#87d28e"),
            Map.entry("lightOrange", "#fcab73"),
            Map.entry("lightGray", "#c0c0c0"),
            Map.entry("lightYellow", "#f5e26c"),
            Map.entry("lightTeal", "#4adacc"),
            Map.entry("lightPink", "#f08cc0"),
            Map.entry("lightBrown", "#cba287"),
            Map.entry("lightRed", "#f88c9b"));

    static final Resource<Folder> RESOURCE = new Resource<>(
            "calendar",
            null,
            null,
            Folders.withExtended(List.of(
                    Property.readOnly("id", Primitive.STRING, (f, v) -> f.id()),
                    Property.readOnly("name", Primitive.STRING, (f, v) -> f.displayName()),
                    Property.of(
                            "color",
                            Types.COLOR,
                            (f, v) -> f.get(FolderProps.COLOR, "auto"),
                            (f, value) -> f.with(FolderProps.COLOR, Values.text(value))),
                    Property.readOnly(
                            "hexColor", Primitive.STRING, (f, v) -> HEX.getOrDefault(f.get(FolderProps.COLOR, ""), "")),
                    Property.readOnly(
                            "isDefaultCalendar", Primitive.BOOLEAN, (f, v) -> f.wellKnown() == WellKnown.CALENDAR),
                    Property.readOnly("changeKey", Primitive.STRING, (f, v) -> f.changeKey()),
                    Property.readOnly("canShare", Primitive.BOOLEAN, (f, v) -> true),
                    Property.readOnly("canViewPrivateItems", Primitive.BOOLEAN, (f, v) -> true),
                    Property.readOnly("canEdit", Primitive.BOOLEAN, (f, v) -> true),
                    Property.readOnly(
                            "allowedOnlineMeetingProviders",
                            new Many(Types.ONLINE_PROVIDER),
                            (f, v) -> List.of("teamsForBusiness")),
                    Property.readOnly(
                            "defaultOnlineMeetingProvider", Types.ONLINE_PROVIDER, (f, v) -> "teamsForBusiness"),
                    Property.readOnly("isTallyingResponses", Primitive.BOOLEAN, (f, v) -> true),
                    Property.readOnly("isRemovable", Primitive.BOOLEAN, (f, v) -> f.wellKnown() == null),
                    Property.readOnly(
                            "owner",
                            Types.EMAIL,
                            (f, v) -> Values.email(v.mailbox().owner())))));

    static final Resource<CalendarGroup> GROUPS = new Resource<>(
            "calendarGroup",
            null,
            null,
            List.of(
                    Property.readOnly("id", Primitive.STRING, (g, v) -> g.id()),
                    Property.of(
                            "name",
                            Primitive.STRING,
                            (g, v) -> g.name(),
                            (g, name) -> new CalendarGroup(g.id(), Values.text(name), g.classId(), g.changeKey())),
                    Property.readOnly("classId", Primitive.STRING, (g, v) -> g.classId()),
                    Property.readOnly("changeKey", Primitive.STRING, (g, v) -> g.changeKey())));

    private Calendars() {}
}

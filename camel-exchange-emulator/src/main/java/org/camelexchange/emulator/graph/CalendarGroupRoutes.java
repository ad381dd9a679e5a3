package org.camelexchange.emulator.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.CalendarGroup;
import org.camelexchange.emulator.store.Folder;
import org.camelexchange.emulator.store.FolderProps;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.MailboxProps;
import org.camelexchange.emulator.store.Settings;
import org.camelexchange.emulator.store.WellKnown;

/** The groups calendars are shown in; every mailbox has one, which cannot be deleted. */
final class CalendarGroupRoutes {
    private static final String NAME = "calendarGroups";

    private CalendarGroupRoutes() {}

    static List<Route> routes() {
        return List.of(
                Route.of("GET", NAME, CalendarGroupRoutes::list),
                Route.of("POST", NAME, CalendarGroupRoutes::create),
                Route.of("GET", "calendarGroups/{group}", CalendarGroupRoutes::get),
                Route.of("PATCH", "calendarGroups/{group}", CalendarGroupRoutes::rename),
                Route.of("DELETE", "calendarGroups/{group}", CalendarGroupRoutes::delete),
                Route.of("GET", "calendarGroups/{group}/calendars", CalendarGroupRoutes::calendars),
                Route.of("POST", "calendarGroups/{group}/calendars", CalendarGroupRoutes::createCalendar));
    }

    private static List<CalendarGroup> groups(Mailbox mailbox) {
        return change(mailbox, all -> all);
    }

    private static List<CalendarGroup> change(Mailbox mailbox, UnaryOperator<List<CalendarGroup>> change) {
        Settings settings = mailbox.settings();
        List<CalendarGroup> own = settings.get(MailboxProps.CALENDAR_GROUPS);
        if (own == null) {
            own = List.of(new CalendarGroup(
                    settings.newId(), "My Calendars", Calendars.MY_CALENDARS, settings.newChangeKey()));
            settings.set(MailboxProps.CALENDAR_GROUPS, own);
        }
        List<CalendarGroup> changed = change.apply(own);
        if (changed != own) {
            settings.set(MailboxProps.CALENDAR_GROUPS, List.copyOf(changed));
        }
        return changed;
    }

    private static CalendarGroup group(Call call) {
        return groups(call.mailbox()).stream()
                .filter(g -> g.id().equals(call.variable("group")))
                .findFirst()
                .orElseThrow(GraphError::notFound);
    }

    private static HttpAnswer list(Call call) {
        return Listing.of(Calendars.GROUPS, "groups", NAME, () -> groups(call.mailbox()))
                .answer(call);
    }

    private static HttpAnswer get(Call call) {
        return Answers.row(
                call,
                200,
                Calendars.GROUPS,
                group(call),
                NAME,
                call.query(Calendars.GROUPS).shape());
    }

    private static HttpAnswer create(Call call) {
        String name = name(call);
        if (name == null || name.isBlank()) {
            throw GraphError.INVALID_PARAMETER.because("The parameter 'Name' is missing.");
        }
        refuseTwin(call, name);
        Settings settings = call.mailbox().settings();
        CalendarGroup made =
                new CalendarGroup(settings.newId(), name, UUID.randomUUID().toString(), settings.newChangeKey());
        change(call.mailbox(), all -> {
            List<CalendarGroup> more = new ArrayList<>(all);
            more.add(made);
            return more;
        });
        return Answers.row(call, 201, Calendars.GROUPS, made, NAME);
    }

    private static String name(Call call) {
        Map<String, Object> values = JsonIn.read(Calendars.GROUPS, call.json());
        return Values.text(values.get("name"));
    }

    private static void refuseTwin(Call call, String name) {
        if (groups(call.mailbox()).stream().anyMatch(g -> g.name().equalsIgnoreCase(name))) {
            throw GraphError.FOLDER_EXISTS.because("A calendar group with the specified name already exists.");
        }
    }

    private static HttpAnswer rename(Call call) {
        CalendarGroup old = group(call);
        String name = name(call);
        MailFolderRoutes.refuseBlank(name);
        if (name != null && !name.equalsIgnoreCase(old.name())) {
            refuseTwin(call, name);
        }
        CalendarGroup changed = new CalendarGroup(
                old.id(),
                name == null ? old.name() : name,
                old.classId(),
                call.mailbox().settings().newChangeKey());
        change(call.mailbox(), all -> all.stream()
                .map(g -> g.id().equals(old.id()) ? changed : g)
                .toList());
        return Answers.row(call, 200, Calendars.GROUPS, changed, NAME);
    }

    private static HttpAnswer delete(Call call) {
        CalendarGroup group = group(call);
        if (group.classId().equals(Calendars.MY_CALENDARS)) {
            throw GraphError.INVALID_REQUEST.because("The default calendar group cannot be deleted.");
        }
        if (!within(call.mailbox(), group).isEmpty()) {
            throw GraphError.INVALID_REQUEST.because("A calendar group that has calendars cannot be deleted.");
        }
        change(
                call.mailbox(),
                all -> all.stream().filter(g -> !g.id().equals(group.id())).toList());
        return HttpAnswer.empty(204);
    }

    /** Calendars nobody has put into a group are in the default one. */
    private static List<Folder> within(Mailbox mailbox, CalendarGroup group) {
        String first = groups(mailbox).get(0).id();
        return CalendarRoutes.calendars(mailbox).stream()
                .filter(f -> f.get(FolderProps.CALENDAR_GROUP, first).equals(group.id()))
                .toList();
    }

    private static HttpAnswer calendars(Call call) {
        CalendarGroup group = group(call);
        return Listing.of(
                        Calendars.RESOURCE,
                        group.id(),
                        NAME + "('" + group.id() + "')/calendars",
                        () -> within(call.mailbox(), group))
                .answer(call);
    }

    private static HttpAnswer createCalendar(Call call) {
        CalendarGroup group = group(call);
        return CalendarRoutes.FOLDERS.create(
                call,
                call.mailbox().folder(WellKnown.CALENDAR),
                calendar -> calendar.with(FolderProps.CALENDAR_GROUP, group.id()));
    }
}

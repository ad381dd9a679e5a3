package org.camelexchange.emulator.graph;

import static org.camelexchange.emulator.graph.Type.Primitive.STRING;
import static org.camelexchange.emulator.graph.Type.complex;
import static org.camelexchange.emulator.graph.Type.enumeration;
import static org.camelexchange.emulator.graph.Values.map;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camelexchange.emulator.graph.Type.Complex;
import org.camelexchange.emulator.graph.Type.Many;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.MailboxProps;
import org.camelexchange.emulator.store.OutOfOffice;
import org.camelexchange.emulator.store.Settings;
import org.camelexchange.emulator.store.WorkingHours;

/** The complex type mailboxSettings. Automatic replies are those EWS sets with SetUserOofSettings. */
final class MailboxSettings {
    static final String NAME = "mailboxSettings";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSSS");

    private static final Complex REPLIES = complex(
            "automaticRepliesSetting",
            "status",
            enumeration("automaticRepliesStatus", "disabled", "alwaysEnabled", "scheduled"),
            "externalAudience",
            enumeration("externalAudienceScope", "none", "contactsOnly", "all"),
            "scheduledStartDateTime",
            Types.TIME,
            "scheduledEndDateTime",
            Types.TIME,
            "internalReplyMessage",
            STRING,
            "externalReplyMessage",
            STRING);
    private static final Complex HOURS = complex(
            "workingHours",
            "daysOfWeek",
            new Many(Types.DAY),
            "startTime",
            STRING,
            "endTime",
            STRING,
            "timeZone",
            complex("timeZoneBase", "name", STRING));
    static final Complex TYPE = complex(
            NAME,
            "archiveFolder",
            STRING,
            "timeZone",
            STRING,
            "dateFormat",
            STRING,
            "timeFormat",
            STRING,
            "delegateMeetingMessageDeliveryOptions",
            enumeration(
                    "delegateMeetingMessageDeliveryOptions",
                    "sendToDelegateAndInformationToPrincipal",
                    "sendToDelegateAndPrincipal",
                    "sendToDelegateOnly"),
            "userPurpose",
            STRING,
            "automaticRepliesSetting",
            REPLIES,
            "language",
            complex("localeInfo", "locale", STRING, "displayName", STRING),
            "workingHours",
            HOURS);

    private static final Map<String, String> STATES =
            Map.of("Disabled", "disabled", "Enabled", "alwaysEnabled", "Scheduled", "scheduled");
    private static final Map<String, String> AUDIENCES = Map.of("None", "none", "Known", "contactsOnly", "All", "all");

    private MailboxSettings() {}

    static Map<String, Object> get(Mailbox mailbox) {
        Settings settings = mailbox.settings();
        String language = settings.get(MailboxProps.LANGUAGE, "en-US");
        return map(
                "archiveFolder",
                null,
                "timeZone",
                settings.get(MailboxProps.TIME_ZONE, "UTC"),
                "dateFormat",
                settings.get(MailboxProps.DATE_FORMAT, "M/d/yyyy"),
                "timeFormat",
                settings.get(MailboxProps.TIME_FORMAT, "h:mm tt"),
                "delegateMeetingMessageDeliveryOptions",
                settings.get(MailboxProps.DELEGATE_DELIVERY, "sendToDelegateOnly"),
                "userPurpose",
                "user",
                "automaticRepliesSetting",
                replies(settings.get(MailboxProps.OUT_OF_OFFICE, OutOfOffice.NONE)),
                "language",
                map(
                        "locale",
                        language,
                        "displayName",
                        Locale.forLanguageTag(language).getDisplayName(Locale.ENGLISH)),
                "workingHours",
                hours(hoursOf(settings)));
    }

    static WorkingHours hoursOf(Settings settings) {
        return settings.get(
                MailboxProps.WORKING_HOURS, WorkingHours.usual(settings.get(MailboxProps.TIME_ZONE, "UTC")));
    }

    private static Map<String, Object> replies(OutOfOffice out) {
        Instant start = out.start() == null ? Instant.EPOCH : out.start();
        Instant end = out.end() == null ? start.plusSeconds(86_400) : out.end();
        return map(
                "status",
                STATES.get(out.state()),
                "externalAudience",
                AUDIENCES.get(out.externalAudience()),
                "scheduledStartDateTime",
                Values.time(start, ZoneOffset.UTC, "UTC"),
                "scheduledEndDateTime",
                Values.time(end, ZoneOffset.UTC, "UTC"),
                "internalReplyMessage",
                out.internalReply(),
                "externalReplyMessage",
                out.externalReply());
    }

    static Map<String, Object> hours(WorkingHours hours) {
        return map(
                "daysOfWeek",
                hours.days().stream()
                        .map(d -> d.name().toLowerCase(Locale.ROOT))
                        .toList(),
                "startTime",
                TIME.format(hours.start()),
                "endTime",
                TIME.format(hours.end()),
                "timeZone",
                map("name", hours.zone()));
    }

    /** Changes what is named; all of it is read before anything is changed. */
    static void set(Mailbox mailbox, Map<String, Object> values) {
        Settings settings = mailbox.settings();
        List<Runnable> changes = new ArrayList<>();
        values.forEach((name, value) -> changes.add(
                switch (name) {
                    case "timeZone" -> change(settings, MailboxProps.TIME_ZONE, Zones.known(Values.text(value)));
                    case "dateFormat" -> change(settings, MailboxProps.DATE_FORMAT, Values.text(value));
                    case "timeFormat" -> change(settings, MailboxProps.TIME_FORMAT, Values.text(value));
                    case "delegateMeetingMessageDeliveryOptions" ->
                        change(settings, MailboxProps.DELEGATE_DELIVERY, Values.text(value));
                    case "language" -> change(settings, MailboxProps.LANGUAGE, locale(value));
                    case "workingHours" ->
                        change(settings, MailboxProps.WORKING_HOURS, hours(hoursOf(settings), Values.fields(value)));
                    case "automaticRepliesSetting" ->
                        change(
                                settings,
                                MailboxProps.OUT_OF_OFFICE,
                                replies(
                                        settings.get(MailboxProps.OUT_OF_OFFICE, OutOfOffice.NONE),
                                        Values.fields(value)));
                    default ->
                        throw GraphError.INVALID_REQUEST.because(
                                "The property '" + name + "' of mailboxSettings is read-only.");
                }));
        changes.forEach(Runnable::run);
    }

    private static <T> Runnable change(Settings settings, org.camelexchange.emulator.store.Prop<T> prop, T value) {
        return () -> settings.set(prop, value);
    }

    private static String locale(Object value) {
        String locale = Values.text(Values.fields(value).get("locale"));
        if (locale == null || Locale.forLanguageTag(locale).getLanguage().isEmpty()) {
            throw GraphError.INVALID_REQUEST.because("'" + locale + "' is no locale such as en-US.");
        }
        return locale;
    }

    private static WorkingHours hours(WorkingHours old, Map<String, Object> given) {
        List<DayOfWeek> days = new ArrayList<>();
        Values.list(given.get("daysOfWeek"))
                .forEach(d -> days.add(DayOfWeek.valueOf(d.toString().toUpperCase(Locale.ROOT))));
        Object zone = Values.fields(given.get("timeZone")).get("name");
        return new WorkingHours(
                given.containsKey("daysOfWeek") ? List.copyOf(days) : old.days(),
                time(given, "startTime", old.start()),
                time(given, "endTime", old.end()),
                zone == null ? old.zone() : Zones.known(zone.toString()));
    }

    private static LocalTime time(Map<String, Object> given, String name, LocalTime old) {
        try {
            return given.get(name) == null
                    ? old
                    : LocalTime.parse(given.get(name).toString());
        } catch (DateTimeException e) {
            throw GraphError.INVALID_REQUEST.because("'" + given.get(name) + "' is no time of day for " + name + ".");
        }
    }

    private static OutOfOffice replies(OutOfOffice old, Map<String, Object> given) {
        Instant start = Values.instant(given.get("scheduledStartDateTime"));
        Instant end = Values.instant(given.get("scheduledEndDateTime"));
        if (start != null && end != null && !end.isAfter(start)) {
            throw GraphError.INVALID_REQUEST.because("The end of automatic replies is not after their start.");
        }
        Object zone = Values.fields(given.get("scheduledStartDateTime")).get("timeZone");
        return new OutOfOffice(
                word(STATES, given.get("status"), old.state()),
                word(AUDIENCES, given.get("externalAudience"), old.externalAudience()),
                start == null ? old.start() : start,
                end == null ? old.end() : end,
                text(given, "internalReplyMessage", old.internalReply()),
                text(given, "externalReplyMessage", old.externalReply()),
                zone == null ? old.zone() : zone.toString());
    }

    private static String text(Map<String, Object> given, String name, String old) {
        return given.get(name) == null ? old : given.get(name).toString();
    }

    private static String word(Map<String, String> words, Object graph, String old) {
        return words.entrySet().stream()
                .filter(e -> e.getValue().equals(graph))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(old);
    }
}

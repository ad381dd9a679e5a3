package org.camelexchange.emulator.ews;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.camelexchange.emulator.store.ZoneNames;

/** GetServerTimeZones ([MS-OXWSGTZ] 3.1.4.1). */
final class GetServerTimeZones implements Operation {
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public String name() {
        return "GetServerTimeZones";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        Set<String> wanted = request.in("Ids").stream().map(Element::text).collect(Collectors.toSet());
        boolean full = !"false".equals(request.attribute("ReturnFullTimeZoneData"));
        List<String> ids = ZoneNames.windows().keySet().stream()
                .filter(id -> wanted.isEmpty() || wanted.contains(id))
                .toList();
        if (ids.isEmpty()) {
            return List.of(ResponseMessage.error(new EwsException(EwsError.TIME_ZONE)));
        }
        return List.of(ResponseMessage.success(out -> {
            out.m("TimeZoneDefinitions");
            ids.forEach(id -> write(out, id, full));
            out.end();
        }));
    }

    private static void write(EwsWriter out, String id, boolean full) {
        out.t("TimeZoneDefinition").attribute("Id", id).attribute("Name", ZoneNames.displayName(id));
        if (full) {
            ZoneId zone = ZoneNames.find(id).orElseThrow();
            boolean fixed = zone.getRules().nextTransition(NEW_YEAR) == null;
            ZoneOffset standard = zone.getRules().getStandardOffset(NEW_YEAR);
            out.t("Periods");
            period(out, "Standard", id, standard);
            if (!fixed) {
                ZoneOffsetTransition to = summer(zone);
                period(out, "Daylight", id, to.getOffsetAfter());
            }
            out.end();
            groups(out, zone, fixed, id);
            out.t("Transitions").t("Transition").t("To").attribute("Kind", "Group");
            out.text("0").end().end().end();
        }
        out.end();
    }

    private static void period(EwsWriter out, String name, String zone, ZoneOffset offset) {
        out.t("Period");
        out.attribute("Bias", bias(offset));
        out.attribute("Name", name);
        out.attribute("Id", periodId(name, zone)).end();
    }

    private static String periodId(String name, String zone) {
        return "trule:Microsoft/Registry/" + zone + "/1-" + name;
    }

    /** What has to be added to local time to get UTC. */
    private static String bias(ZoneOffset offset) {
        int minutes = -offset.getTotalSeconds() / 60;
        return (minutes < 0 ? "-PT" : "PT") + Math.abs(minutes) + "M";
    }

    private static void groups(EwsWriter out, ZoneId zone, boolean fixed, String id) {
        out.t("TransitionsGroups").t("TransitionsGroup").attribute("Id", "0");
        if (fixed) {
            out.t("Transition").t("To").attribute("Kind", "Period");
            out.text(periodId("Standard", id)).end().end();
        } else {
            ZoneOffsetTransition first = zone.getRules().nextTransition(NEW_YEAR);
            ZoneOffsetTransition second = zone.getRules().nextTransition(first.getInstant());
            transition(out, first, id);
            transition(out, second, id);
        }
        out.end().end();
    }

    private static ZoneOffsetTransition summer(ZoneId zone) {
        ZoneOffsetTransition first = zone.getRules().nextTransition(NEW_YEAR);
        return first.isGap() ? first : zone.getRules().nextTransition(first.getInstant());
    }

    private static void transition(EwsWriter out, ZoneOffsetTransition transition, String id) {
        LocalDateTime local = transition.getDateTimeBefore();
        boolean last = local.plusDays(7).getMonth() != local.getMonth();
        String day = local.getDayOfWeek().name();
        out.t("RecurringDayTransition").t("To").attribute("Kind", "Period");
        out.text(periodId(transition.isGap() ? "Daylight" : "Standard", id)).end();
        out.t("TimeOffset", "PT" + local.toLocalTime().toSecondOfDay() / 60 + "M");
        out.t("Month", String.valueOf(local.getMonthValue()));
        out.t("DayOfWeek", day.charAt(0) + day.substring(1).toLowerCase(Locale.ROOT));
        out.t("Occurrence", last ? "-1" : String.valueOf((local.getDayOfMonth() - 1) / 7 + 1));
        out.end();
    }
}

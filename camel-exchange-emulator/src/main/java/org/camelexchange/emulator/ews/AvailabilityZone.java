package org.camelexchange.emulator.ews;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The zones of availability: told by their bias and the two days a year on which it changes ([MS-OXWAVLS] 2.2.4). */
final class AvailabilityZone {
    private static final int MINUTE = 60_000;
    private static final int LAST_WEEK = 5;
    private static final Map<String, DayOfWeek> DAYS =
            Stream.of(DayOfWeek.values()).collect(Collectors.toMap(AvailabilityZone::word, Function.identity()));

    private final TimeZone zone;

    private AvailabilityZone(TimeZone zone) {
        this.zone = zone;
    }

    static AvailabilityZone utc() {
        return new AvailabilityZone(TimeZone.getTimeZone(ZoneOffset.UTC));
    }

    /** Reads a SerializableTimeZone; a bias is the minutes to add to a local time to get UTC. */
    static AvailabilityZone read(Element element) {
        int bias = Codecs.integer(element.need("Bias").text());
        Element standard = element.need("StandardTime");
        Element daylight = element.need("DaylightTime");
        int standardBias = bias + Codecs.integer(standard.need("Bias").text());
        int daylightBias = bias + Codecs.integer(daylight.need("Bias").text());
        SimpleTimeZone made = new SimpleTimeZone(-standardBias * MINUTE, "request");
        boolean changes = standardBias != daylightBias
                && Codecs.integer(standard.need("Month").text()) > 0
                && Codecs.integer(daylight.need("Month").text()) > 0;
        if (changes) {
            made.setDSTSavings((standardBias - daylightBias) * MINUTE);
            rule(daylight, made::setStartRule);
            rule(standard, made::setEndRule);
        }
        return new AvailabilityZone(made);
    }

    private interface Rule {
        void set(int month, int week, int day, int time);
    }

    private static void rule(Element transition, Rule rule) {
        int week = Codecs.integer(transition.need("DayOrder").text());
        DayOfWeek day = DAYS.get(transition.need("DayOfWeek").text());
        try {
            LocalTime time = LocalTime.parse(transition.need("Time").text());
            rule.set(
                    Codecs.integer(transition.need("Month").text()) - 1,
                    week == LAST_WEEK ? -1 : week,
                    day.getValue() % 7 + 1,
                    time.toSecondOfDay() * 1_000);
        } catch (RuntimeException e) {
            throw new EwsException(EwsError.TIME_ZONE, "The time zone is not valid: " + e.getMessage());
        }
    }

    /** A time of the request: one without an offset is in this zone. */
    Instant instant(String text) {
        boolean zoned = text.strip().matches(".*(Z|[+-]\\d\\d:\\d\\d)$");
        if (zoned) {
            return Codecs.instant(text);
        }
        LocalDateTime local = LocalDateTime.ofInstant(Codecs.instant(text), ZoneOffset.UTC);
        return local.toInstant(offset(local));
    }

    private ZoneOffset offset(LocalDateTime local) {
        long millis = local.toInstant(ZoneOffset.UTC).toEpochMilli();
        int guess = zone.getOffset(millis - zone.getRawOffset());
        return ZoneOffset.ofTotalSeconds(zone.getOffset(millis - guess) / 1_000);
    }

    /** A time as answers have it: without an offset, in this zone. */
    LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(
                instant, ZoneOffset.ofTotalSeconds(zone.getOffset(instant.toEpochMilli()) / 1_000));
    }

    String text(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").format(local(instant));
    }

    /** Writes the zone somebody works in, with the changes of this year. */
    static void write(EwsWriter out, ZoneId zone, Instant now) {
        int standard = -zone.getRules().getStandardOffset(now).getTotalSeconds() / 60;
        out.t("TimeZone");
        out.t("Bias", String.valueOf(standard));
        List<ZoneOffsetTransitionRule> rules = zone.getRules().getTransitionRules();
        int year = now.atZone(zone).getYear();
        transition(out, "StandardTime", rules, standard, year);
        transition(out, "DaylightTime", rules, standard, year);
        out.end();
    }

    private static void transition(
            EwsWriter out, String element, List<ZoneOffsetTransitionRule> rules, int bias, int year) {
        boolean daylight = element.equals("DaylightTime");
        ZoneOffsetTransitionRule rule = rules.stream()
                .filter(r -> daylight == r.getOffsetAfter().getTotalSeconds() > -bias * 60)
                .findFirst()
                .orElse(null);
        out.t(element);
        if (rule == null || rules.size() != 2) {
            parts(out, 0, LocalTime.MIDNIGHT, 0, 0, DayOfWeek.SUNDAY);
        } else {
            int own = -rule.getOffsetAfter().getTotalSeconds() / 60 - bias;
            int day = rule.getDayOfMonthIndicator();
            int order = day < 0 ? LAST_WEEK : (day - 1) / 7 + 1;
            // The rule of some zones is told in UTC, and EWS tells the local time before the change.
            LocalDateTime at = rule.createTransition(year).getDateTimeBefore();
            DayOfWeek weekday = rule.getDayOfWeek() == null ? at.getDayOfWeek() : rule.getDayOfWeek();
            parts(
                    out,
                    own,
                    at.toLocalTime(),
                    Math.min(order, LAST_WEEK),
                    rule.getMonth().getValue(),
                    weekday);
        }
        out.end();
    }

    private static void parts(EwsWriter out, int bias, LocalTime time, int order, int month, DayOfWeek day) {
        out.t("Bias", String.valueOf(bias));
        out.t("Time", DateTimeFormatter.ofPattern("HH:mm:ss").format(time));
        out.t("DayOrder", String.valueOf(order));
        out.t("Month", String.valueOf(month));
        out.t("DayOfWeek", word(day));
    }

    static String word(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}

package org.camelexchange.error;

import java.util.Collection;
import java.util.stream.Collectors;

/** An option has a value that does not fit, or is missing. Found before anything is sent. */
public class InvalidSettingException extends MsExchangeException {
    private static final long serialVersionUID = 1L;

    public InvalidSettingException(Failure failure, String reason, Throwable cause) {
        super(failure, reason, cause);
    }

    @Override
    public Step step() {
        return Step.SETTINGS;
    }

    /** @param value shown in the message: never pass a secret */
    public static InvalidSettingException of(String option, Object value, String reason, String cure) {
        return new InvalidSettingException(
                Failure.of("Option", option).withCure(cure), "the value '" + value + "' does not fit: " + reason, null);
    }

    public static InvalidSettingException notOneOf(String option, Object value, Collection<?> allowed) {
        return of(option, value, "it is not one of the allowed values", "Allowed values: " + list(allowed));
    }

    public static InvalidSettingException missing(String option, String why) {
        return new InvalidSettingException(
                Failure.of("Option", option).withCure("Set the option " + option),
                "it is missing" + (why == null ? "" : ", " + why),
                null);
    }

    private static String list(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}

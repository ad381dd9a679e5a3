package org.camelexchange;

import java.util.Arrays;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.TypeConversionException;
import org.camelexchange.activity.Action;
import org.camelexchange.activity.ExtendedColumns;
import org.camelexchange.activity.Options;
import org.camelexchange.activity.OutputType;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.query.BodyType;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Zone;

/** The one place where headers are put over an endpoint's options. A blank text header stands for no value. */
final class HeaderOptions {
    private final MsExchangeConfiguration configuration;
    private final CamelContext context;
    private final Exchange exchange;

    private HeaderOptions(MsExchangeConfiguration configuration, CamelContext context, Exchange exchange) {
        this.configuration = configuration;
        this.context = context;
        this.exchange = exchange;
    }

    /** The endpoint's options alone. */
    static Options of(MsExchangeConfiguration configuration, CamelContext context) {
        return new HeaderOptions(configuration, context, null).read();
    }

    /** @throws InvalidInputException on a header that does not fit */
    static Options of(MsExchangeConfiguration configuration, Exchange exchange) {
        return new HeaderOptions(configuration, exchange.getContext(), exchange).read();
    }

    private Options read() {
        MsExchangeConfiguration c = configuration;
        OutputType outputType = value(MsExchangeHeaders.OUTPUT_TYPE, OutputType.class, c.getOutputType());
        String outputClass = value(MsExchangeHeaders.OUTPUT_CLASS, String.class, c.getOutputClass());
        String where = value(MsExchangeHeaders.WHERE, String.class, c.getWhere());
        return new Options(
                value(MsExchangeHeaders.TARGET, String.class, c.getTarget()),
                value(MsExchangeHeaders.SELECT, String.class, c.getSelect()),
                where,
                value(MsExchangeHeaders.ORDER_BY, String.class, c.getOrderBy()),
                atLeast(MsExchangeHeaders.LIMIT, 0, value(MsExchangeHeaders.LIMIT, Integer.class, c.getLimit())),
                atLeast(MsExchangeHeaders.OFFSET, 0, value(MsExchangeHeaders.OFFSET, Integer.class, c.getOffset())),
                atLeast(
                        MsExchangeHeaders.PAGE_SIZE,
                        1,
                        value(MsExchangeHeaders.PAGE_SIZE, Integer.class, c.getPageSize())),
                value(MsExchangeHeaders.INCLUDE_CONTENT, Boolean.class, c.isIncludeContent()),
                value(MsExchangeHeaders.BODY_TYPE, BodyType.class, c.getBodyType()),
                new Scope(
                        value(MsExchangeHeaders.USER_ID, String.class, c.getUserId()),
                        value(MsExchangeHeaders.SHARED_MAILBOX, String.class, c.getSharedMailbox())),
                value(MsExchangeHeaders.STREAMING, Boolean.class, c.isStreaming()),
                explain(where),
                outputType,
                outputType == OutputType.Pojo ? classNamed(outputClass) : null,
                value(MsExchangeHeaders.FAIL_ON_ERROR, Boolean.class, c.isFailOnError()),
                ExtendedColumns.parse(
                        value(MsExchangeHeaders.EXTENDED_PROPERTIES, String.class, c.getExtendedProperties())),
                zone(),
                value(MsExchangeHeaders.SERVER_SIDE_FILTER, Boolean.class, c.isServerSideFilter()));
    }

    private Zone zone() {
        String name = value(MsExchangeHeaders.TIME_ZONE, String.class, configuration.getTimeZone());
        try {
            return name == null || name.isBlank() ? null : Zone.of(name);
        } catch (IllegalArgumentException e) {
            throw InvalidSettingException.of(
                    "timeZone", name, e.getMessage(), "Give a name of IANA or of Windows, such as Europe/Berlin");
        }
    }

    // Who asks for a plan does not expect that rows are written.
    private boolean explain(String where) {
        boolean explain = value(MsExchangeHeaders.EXPLAIN, Boolean.class, configuration.isExplain());
        boolean named = where != null
                && !where.isBlank()
                && (configuration.getAction() == Action.update || configuration.getAction() == Action.delete);
        if (explain && !named && configuration.getAction() != Action.query) {
            throw new InvalidInputException(
                    Failure.of("Option", "explain")
                            .withCure("Leave it out, or explain a query, or an update or delete with where"),
                    "it shows how rows are found, and this is " + configuration.getAction() + " of rows that are given",
                    null);
        }
        return explain;
    }

    private <T> T value(String header, Class<T> type, T otherwise) {
        Object given = exchange == null ? null : exchange.getMessage().getHeader(header);
        if (given == null) {
            return otherwise;
        }
        try {
            return context.getTypeConverter().mandatoryConvertTo(type, exchange, given);
        } catch (TypeConversionException | org.apache.camel.NoTypeConversionAvailableException e) {
            String cure = type.isEnum()
                    ? "Allowed values: " + names(type.getEnumConstants())
                    : "Give a value of type " + type.getSimpleName();
            throw new InvalidInputException(
                    Failure.of("Header", header).withCure(cure), "the value '" + given + "' does not fit", e);
        }
    }

    private static String names(Object[] constants) {
        List<String> names = Arrays.stream(constants).map(String::valueOf).toList();
        return String.join(", ", names);
    }

    private static Integer atLeast(String header, int least, Integer value) {
        if (value != null && value < least) {
            throw new InvalidInputException(
                    Failure.of("Header", header).withCure("Give " + least + " or more"),
                    "the value " + value + " is below " + least,
                    null);
        }
        return value;
    }

    private Class<?> classNamed(String name) {
        if (name == null) {
            throw InvalidSettingException.missing("outputClass", "outputType=Pojo needs it");
        }
        Class<?> found = context.getClassResolver().resolveClass(name);
        if (found == null) {
            throw InvalidSettingException.of(
                    "outputClass", name, "there is no such class", "Give the full name of a class on the class path");
        }
        return found;
    }
}

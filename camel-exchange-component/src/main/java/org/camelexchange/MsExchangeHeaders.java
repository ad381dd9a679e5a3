package org.camelexchange;

import org.apache.camel.spi.Metadata;

/** The headers of messages to and from an endpoint. */
public final class MsExchangeHeaders {
    @Metadata(label = "producer", description = "Overrides the option select, for this message.", javaType = "String")
    public static final String SELECT = "CamelMsExchangeSelect";

    @Metadata(label = "producer", description = "Overrides the option where, for this message.", javaType = "String")
    public static final String WHERE = "CamelMsExchangeWhere";

    @Metadata(label = "producer", description = "Overrides the option orderBy, for this message.", javaType = "String")
    public static final String ORDER_BY = "CamelMsExchangeOrderBy";

    @Metadata(label = "producer", description = "Overrides the option limit, for this message.", javaType = "Integer")
    public static final String LIMIT = "CamelMsExchangeLimit";

    @Metadata(label = "producer", description = "Overrides the option offset, for this message.", javaType = "Integer")
    public static final String OFFSET = "CamelMsExchangeOffset";

    @Metadata(
            label = "producer",
            description = "Overrides the option pageSize, for this message.",
            javaType = "Integer")
    public static final String PAGE_SIZE = "CamelMsExchangePageSize";

    @Metadata(
            label = "producer",
            description = "Overrides the option includeContent, for this message.",
            javaType = "Boolean")
    public static final String INCLUDE_CONTENT = "CamelMsExchangeIncludeContent";

    @Metadata(
            label = "producer",
            description = "Overrides the option bodyType, for this message.",
            javaType = "org.camelexchange.query.BodyType")
    public static final String BODY_TYPE = "CamelMsExchangeBodyType";

    @Metadata(
            label = "producer",
            description = "Overrides the option sharedMailbox, for this message.",
            javaType = "String")
    public static final String SHARED_MAILBOX = "CamelMsExchangeSharedMailbox";

    @Metadata(label = "producer", description = "Overrides the option userId, for this message.", javaType = "String")
    public static final String USER_ID = "CamelMsExchangeUserId";

    @Metadata(
            label = "producer",
            description = "Overrides the option serverSideFilter, for this message.",
            javaType = "Boolean")
    public static final String SERVER_SIDE_FILTER = "CamelMsExchangeServerSideFilter";

    @Metadata(
            label = "producer",
            description = "Overrides the option extendedProperties, for this message.",
            javaType = "String")
    public static final String EXTENDED_PROPERTIES = "CamelMsExchangeExtendedProperties";

    @Metadata(label = "producer", description = "Overrides the option timeZone, for this message.", javaType = "String")
    public static final String TIME_ZONE = "CamelMsExchangeTimeZone";

    @Metadata(
            label = "producer",
            description = "Overrides the option streaming, for this message.",
            javaType = "Boolean")
    public static final String STREAMING = "CamelMsExchangeStreaming";

    @Metadata(label = "producer", description = "Overrides the option explain, for this message.", javaType = "Boolean")
    public static final String EXPLAIN = "CamelMsExchangeExplain";

    @Metadata(
            label = "producer",
            description = "Overrides the option outputType, for this message.",
            javaType = "org.camelexchange.activity.OutputType")
    public static final String OUTPUT_TYPE = "CamelMsExchangeOutputType";

    @Metadata(
            label = "producer",
            description = "Overrides the option outputClass, for this message.",
            javaType = "String")
    public static final String OUTPUT_CLASS = "CamelMsExchangeOutputClass";

    @Metadata(
            label = "producer",
            description = "Overrides the option failOnError, for this message.",
            javaType = "Boolean")
    public static final String FAIL_ON_ERROR = "CamelMsExchangeFailOnError";

    @Metadata(label = "producer", description = "Overrides the option target, for this message.", javaType = "String")
    public static final String TARGET = "CamelMsExchangeTarget";

    @Metadata(
            label = "common",
            description = "The number of rows read or written; not set when streaming.",
            javaType = "Integer")
    public static final String ROW_COUNT = "CamelMsExchangeRowCount";

    @Metadata(
            label = "producer",
            description =
                    "True when the default limit of 1000 rows cut the result. Set limit or streaming=true to get all.",
            javaType = "Boolean")
    public static final String MORE_ROWS = "CamelMsExchangeMoreRows";

    @Metadata(
            label = "producer",
            description = "What became of each row of a create, update or delete, in the order of the body.",
            javaType = "java.util.List<org.camelexchange.backend.RowResult>")
    public static final String ROW_RESULTS = "CamelMsExchangeRowResults";

    @Metadata(label = "consumer", description = "The full name of the table the row came from.", javaType = "String")
    public static final String TABLE = "CamelMsExchangeTable";

    @Metadata(label = "consumer", description = "The key of the row.", javaType = "String")
    public static final String ROW_KEY = "CamelMsExchangeRowKey";

    private MsExchangeHeaders() {}
}

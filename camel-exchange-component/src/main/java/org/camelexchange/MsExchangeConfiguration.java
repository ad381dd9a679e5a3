package org.camelexchange;

import java.util.Map;
import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.spi.UriPath;
import org.camelexchange.activity.Action;
import org.camelexchange.activity.OutputType;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.query.BodyType;
import org.camelexchange.settings.ConnectionSettings;

/** An endpoint's options: those of its connection, and what it does with it. */
@UriParams
@Configurer(generateConfigurer = true, extended = true)
public class MsExchangeConfiguration extends ConnectionSettings {
    @UriPath(description = "What to do.")
    @Metadata(required = true)
    private Action action;

    @UriPath(description = "A table, view, folder path (Inbox/Invoices/2026) or procedure.")
    @Metadata(required = true)
    private String target;

    @UriParam(
            label = "common",
            description =
                    "Name of a ConnectionSettings bean whose settings the endpoint starts from. Options in the URI come on top. A name has neither / nor :.")
    private String connection;

    @UriParam(
            label = "common",
            description =
                    "The columns wanted, with commas between; in a name an asterisk stands for any part. Default: every column that costs nothing extra.")
    private String select;

    @UriParam(
            label = "common",
            description =
                    "The condition, in SQL's syntax: IsRead = false AND Subject LIKE '%invoice%'. :name takes the value of the header name; in a consumer, of the Camel context's global option name.")
    private String where;

    @UriParam(label = "common", description = "The order, such as DateTimeReceived DESC, Subject.")
    private String orderBy;

    @UriParam(
            label = "common",
            description =
                    "The most rows to read, or to write with where. Default: 1000 for a list, maxMessagesPerPoll for a consumer, none when streaming.")
    private Integer limit;

    @UriParam(label = "common", defaultValue = "0", description = "Rows to leave out first.")
    private int offset;

    /** Declared for tools; each property is put in place as the option it stands for when an endpoint is made. */
    @UriParam(
            label = "advanced",
            prefix = "advanced.",
            multiValue = true,
            description = "Properties by the names of other connectors, such as advanced.Pagesize=100.")
    private Map<String, Object> advanced;

    @UriParam(label = "advanced", description = "Rows asked for per request. Default: what suits the server.")
    private Integer pageSize;

    @UriParam(
            label = "advanced",
            defaultValue = "true",
            description =
                    "Let the server filter by what it can of a condition. With false the whole condition is evaluated on the rows, which then are all read.")
    private boolean serverSideFilter = true;

    @UriParam(
            label = "common",
            description = "Also read the columns that are big or cost extra requests, such as bodies.")
    private boolean includeContent;

    @UriParam(label = "common", defaultValue = "Best", description = "The form of an item's body.")
    private BodyType bodyType = BodyType.Best;

    @UriParam(
            label = "common",
            description = "Address of a mailbox of somebody else to work on, with the login's delegate rights.")
    private String sharedMailbox;

    @UriParam(
            label = "common",
            description =
                    "Extended properties as columns of the table, by their MAPI ids, with semicolons between: Color=String {00020329-0000-0000-C000-000000000046} Name Color; Flags=Integer 0x0E07. They can be selected, written and used in conditions.")
    private String extendedProperties;

    @UriParam(
            label = "common",
            defaultValue = "UTC",
            description =
                    "Time zone, by its IANA or Windows name, of dates and times that do not say it themselves, in rows and conditions; and of new appointments, whose series repeat at its time of day.")
    private String timeZone;

    @UriParam(
            label = "producer",
            description = "Query: give a lazy, closeable iterator instead of a list; split it with streaming.")
    private boolean streaming;

    @UriParam(
            label = "producer",
            description =
                    "Query, and update and delete with where: give the plan (what the server does, what is done on the rows, how many requests it costs) instead of doing it. Sends nothing.")
    private boolean explain;

    @UriParam(label = "common", defaultValue = "Map", description = "The form of rows in a body.")
    private OutputType outputType = OutputType.Map;

    @UriParam(label = "common", description = "Class of the objects given with outputType=Pojo.")
    private String outputClass;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            description =
                    "Throw the first failed row's error after all rows of a batch were tried. Either way the header CamelMsExchangeRowResults says what became of each.")
    private boolean failOnError = true;

    @UriParam(
            label = "consumer",
            description = "One exchange with the list of a poll's rows instead of one exchange a row.")
    private boolean oneExchangePerPoll;

    @UriParam(label = "consumer", description = "Mark a row's item as read once its route is done.")
    private boolean markRead;

    @UriParam(label = "consumer", description = "Delete a row's item once its route is done.")
    private boolean delete;

    @UriParam(label = "consumer", description = "Folder path to move a row's item to once its route is done.")
    private String moveTo;

    @UriParam(label = "consumer", description = "Folder path to copy a row's item to once its route is done.")
    private String copyTo;

    @UriParam(
            label = "consumer",
            description =
                    "Folder path to move a row's item to when its route failed. Default: it stays and is read again.")
    private String moveFailedTo;

    /**
     * Checks connection and activity options together.
     *
     * @throws InvalidSettingException naming option, value and allowed values
     */
    @Override
    public void validate() {
        super.validate();
        atLeast("limit", limit, 0);
        atLeast("offset", offset, 0);
        atLeast("pageSize", pageSize, 1);
        if (delete && moveTo != null) {
            throw InvalidSettingException.of(
                    "moveTo", moveTo, "delete=true is set too", "Leave out one of moveTo and delete");
        }
        if (outputType == OutputType.Pojo && outputClass == null) {
            throw InvalidSettingException.missing("outputClass", "outputType=Pojo needs it");
        }
    }

    private static void atLeast(String option, Integer value, int least) {
        if (value != null && value < least) {
            throw InvalidSettingException.of(option, value, "it is below " + least, "Give " + least + " or more");
        }
    }

    public MsExchangeConfiguration copy() {
        return (MsExchangeConfiguration) clone();
    }

    public Action getAction() {
        return action;
    }

    public void setAction(Action action) {
        this.action = action;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public String getConnection() {
        return connection;
    }

    public void setConnection(String connection) {
        this.connection = connection;
    }

    public String getSelect() {
        return select;
    }

    public void setSelect(String select) {
        this.select = select;
    }

    public String getWhere() {
        return where;
    }

    public void setWhere(String where) {
        this.where = where;
    }

    public String getOrderBy() {
        return orderBy;
    }

    public void setOrderBy(String orderBy) {
        this.orderBy = orderBy;
    }

    public Integer getLimit() {
        return limit;
    }

    public void setLimit(Integer limit) {
        this.limit = limit;
    }

    public int getOffset() {
        return offset;
    }

    public void setOffset(int offset) {
        this.offset = offset;
    }

    public Integer getPageSize() {
        return pageSize;
    }

    public void setPageSize(Integer pageSize) {
        this.pageSize = pageSize;
    }

    public boolean isServerSideFilter() {
        return serverSideFilter;
    }

    public void setServerSideFilter(boolean serverSideFilter) {
        this.serverSideFilter = serverSideFilter;
    }

    public boolean isIncludeContent() {
        return includeContent;
    }

    public void setIncludeContent(boolean includeContent) {
        this.includeContent = includeContent;
    }

    public BodyType getBodyType() {
        return bodyType;
    }

    public void setBodyType(BodyType bodyType) {
        this.bodyType = bodyType;
    }

    public String getSharedMailbox() {
        return sharedMailbox;
    }

    public void setSharedMailbox(String sharedMailbox) {
        this.sharedMailbox = sharedMailbox;
    }

    public String getExtendedProperties() {
        return extendedProperties;
    }

    public void setExtendedProperties(String extendedProperties) {
        this.extendedProperties = extendedProperties;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public boolean isStreaming() {
        return streaming;
    }

    public void setStreaming(boolean streaming) {
        this.streaming = streaming;
    }

    public boolean isExplain() {
        return explain;
    }

    public void setExplain(boolean explain) {
        this.explain = explain;
    }

    public OutputType getOutputType() {
        return outputType;
    }

    public void setOutputType(OutputType outputType) {
        this.outputType = outputType;
    }

    public String getOutputClass() {
        return outputClass;
    }

    public void setOutputClass(String outputClass) {
        this.outputClass = outputClass;
    }

    public boolean isFailOnError() {
        return failOnError;
    }

    public void setFailOnError(boolean failOnError) {
        this.failOnError = failOnError;
    }

    public boolean isOneExchangePerPoll() {
        return oneExchangePerPoll;
    }

    public void setOneExchangePerPoll(boolean oneExchangePerPoll) {
        this.oneExchangePerPoll = oneExchangePerPoll;
    }

    public boolean isMarkRead() {
        return markRead;
    }

    public void setMarkRead(boolean markRead) {
        this.markRead = markRead;
    }

    public boolean isDelete() {
        return delete;
    }

    public void setDelete(boolean delete) {
        this.delete = delete;
    }

    public String getMoveTo() {
        return moveTo;
    }

    public void setMoveTo(String moveTo) {
        this.moveTo = moveTo;
    }

    public String getCopyTo() {
        return copyTo;
    }

    public void setCopyTo(String copyTo) {
        this.copyTo = copyTo;
    }

    public String getMoveFailedTo() {
        return moveFailedTo;
    }

    public void setMoveFailedTo(String moveFailedTo) {
        this.moveFailedTo = moveFailedTo;
    }

    public Map<String, Object> getAdvanced() {
        return advanced;
    }

    public void setAdvanced(Map<String, Object> advanced) {
        this.advanced = advanced;
    }
}

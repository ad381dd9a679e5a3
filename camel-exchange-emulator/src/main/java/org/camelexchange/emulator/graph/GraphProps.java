package org.camelexchange.emulator.graph;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.store.Prop;

/** What only Graph knows of an item and the store keeps for it. */
final class GraphProps {
    /** In a row of a calendar view: when this occurrence of the series was meant to be. */
    static final Prop<Instant> OCCURRENCE = new Prop<>("graph.occurrence");

    static final Prop<String> INFERENCE = new Prop<>("graph.inferenceClassification");
    static final Prop<Map<String, Object>> FLAG_TIMES = new Prop<>("graph.flagTimes");
    static final Prop<Map<String, Object>> PLACE = new Prop<>("graph.location");
    static final Prop<List<Object>> PLACES = new Prop<>("graph.locations");
    static final Prop<Boolean> HIDE_ATTENDEES = new Prop<>("graph.hideAttendees");
    static final Prop<String> TRANSACTION = new Prop<>("graph.transactionId");
    static final Prop<String> ONLINE_PROVIDER = new Prop<>("graph.onlineMeetingProvider");
    static final Prop<Instant> RESPONDED = new Prop<>("graph.responded");
    static final Prop<String> RANGE_ZONE = new Prop<>("graph.recurrenceTimeZone");

    private GraphProps() {}
}

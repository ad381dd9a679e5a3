package org.camelexchange.emulator.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.graph.Type.Complex;
import org.camelexchange.emulator.http.HttpAnswer;

/** The settings of a mailbox as a resource of their own, and each of them below it. */
final class MailboxSettingsRoutes {
    private MailboxSettingsRoutes() {}

    static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(Route.of(
                "GET",
                MailboxSettings.NAME,
                call -> answer(call, MailboxSettings.NAME, MailboxSettings.get(call.mailbox()))));
        routes.add(Route.of("PATCH", MailboxSettings.NAME, MailboxSettingsRoutes::patch));
        MailboxSettings.TYPE
                .fields()
                .forEach((name, type) ->
                        routes.add(Route.of("GET", MailboxSettings.NAME + "/" + name, call -> part(call, name, type))));
        return routes;
    }

    private static HttpAnswer part(Call call, String name, Type type) {
        Object value = MailboxSettings.get(call.mailbox()).get(name);
        return answer(
                call,
                MailboxSettings.NAME + "/" + name,
                type instanceof Complex ? Values.fields(value) : Values.map("value", value));
    }

    private static HttpAnswer answer(Call call, String path, Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of("@odata.context", call.context(path)));
        all.putAll(fields);
        return Answers.map(200, all);
    }

    private static HttpAnswer patch(Call call) {
        Map<String, Object> values =
                Values.fields(JsonIn.value(MailboxSettings.NAME, MailboxSettings.TYPE, call.json()));
        MailboxSettings.set(call.mailbox(), values);
        return answer(call, MailboxSettings.NAME, MailboxSettings.get(call.mailbox()));
    }
}

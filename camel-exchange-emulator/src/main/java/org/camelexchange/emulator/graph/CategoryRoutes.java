package org.camelexchange.emulator.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camelexchange.emulator.graph.Type.Primitive;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.Category;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.MailboxProps;

/** The master list of categories; the name of one never changes. */
final class CategoryRoutes {
    private static final String NAME = "outlook/masterCategories";
    private static final int COLORS = 25;

    static final Resource<Category> RESOURCE = new Resource<>(
            "outlookCategory",
            null,
            null,
            List.of(
                    Property.readOnly("id", Primitive.STRING, (c, v) -> c.id()),
                    Property.readOnly("displayName", Primitive.STRING, (c, v) -> c.name()),
                    Property.of(
                            "color",
                            colors(),
                            (c, v) -> c.color() < 0 ? "none" : "preset" + c.color(),
                            (c, word) -> new Category(c.id(), c.name(), number(Values.text(word))))));

    private CategoryRoutes() {}

    private static Type colors() {
        List<String> words = new ArrayList<>(List.of("none"));
        for (int i = 0; i < COLORS; i++) {
            words.add("preset" + i);
        }
        return new Type.Enumeration("categoryColor", words);
    }

    private static int number(String word) {
        return word == null || word.equals("none") ? -1 : Integer.parseInt(word.substring("preset".length()));
    }

    static List<Route> routes() {
        return List.of(
                Route.of("GET", NAME, CategoryRoutes::list),
                Route.of("POST", NAME, CategoryRoutes::create),
                Route.of("GET", NAME + "/{category}", CategoryRoutes::get),
                Route.of("PATCH", NAME + "/{category}", CategoryRoutes::patch),
                Route.of("DELETE", NAME + "/{category}", CategoryRoutes::delete));
    }

    private static List<Category> all(Mailbox mailbox) {
        return mailbox.settings().get(MailboxProps.CATEGORIES, List.of());
    }

    private static Category category(Call call) {
        return all(call.mailbox()).stream()
                .filter(c -> c.id().equals(call.variable("category")))
                .findFirst()
                .orElseThrow(GraphError::notFound);
    }

    private static HttpAnswer list(Call call) {
        return Listing.of(RESOURCE, NAME, NAME, () -> all(call.mailbox())).answer(call);
    }

    private static HttpAnswer get(Call call) {
        return Answers.row(
                call, 200, RESOURCE, category(call), NAME, call.query(RESOURCE).shape());
    }

    private static HttpAnswer create(Call call) {
        Map<String, Object> values = JsonIn.read(RESOURCE, call.json());
        String name = Values.text(values.get("displayName"));
        if (name == null || name.isBlank()) {
            throw GraphError.INVALID_PARAMETER.because("The parameter 'DisplayName' is missing.");
        }
        if (all(call.mailbox()).stream().anyMatch(c -> c.name().equalsIgnoreCase(name))) {
            throw GraphError.CATEGORY_EXISTS.because("A category with the specified name already exists.");
        }
        Category made = RESOURCE.apply(new Category(UUID.randomUUID().toString(), name, -1), values);
        call.mailbox().settings().update(MailboxProps.CATEGORIES, List.of(), old -> {
            List<Category> more = new ArrayList<>(old);
            more.add(made);
            return List.copyOf(more);
        });
        return Answers.row(call, 201, RESOURCE, made, NAME);
    }

    private static HttpAnswer patch(Call call) {
        Map<String, Object> values = JsonIn.read(RESOURCE, call.json());
        Category old = category(call);
        if (values.containsKey("displayName") && !old.name().equals(values.get("displayName"))) {
            throw GraphError.INVALID_REQUEST.because("The displayName of a category cannot be changed.");
        }
        Category changed = RESOURCE.apply(old, values);
        call.mailbox().settings().update(MailboxProps.CATEGORIES, List.of(), all -> all.stream()
                .map(c -> c.id().equals(old.id()) ? changed : c)
                .toList());
        return Answers.row(call, 200, RESOURCE, changed, NAME);
    }

    private static HttpAnswer delete(Call call) {
        Category gone = category(call);
        call.mailbox().settings().update(MailboxProps.CATEGORIES, List.of(), all -> all.stream()
                .filter(c -> !c.id().equals(gone.id()))
                .toList());
        return HttpAnswer.empty(204);
    }
}

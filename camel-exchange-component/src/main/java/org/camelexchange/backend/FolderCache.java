package org.camelexchange.backend;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camelexchange.error.NotFoundException;
import org.camelexchange.query.Scope;

/**
 * Remembers the folders that were found by their paths, each level of a path by itself. Safe for many threads.
 *
 * @param <F> how the back end names a folder
 */
public final class FolderCache<F> {
    private record Key(Scope scope, String path) {}

    private final Map<Key, F> known = new ConcurrentHashMap<>();

    /**
     * Walks down a path.
     *
     * @param top the folder above those no mailbox is without
     * @param wellKnown a folder every mailbox has, by its name; empty when the name is none of theirs
     * @param child asks for the folder of a name below another
     */
    public F walk(
            String path, Scope scope, F top, Function<String, Optional<F>> wellKnown, BiFunction<F, String, F> child) {
        List<String> parts = FolderPath.of(path).parts();
        Optional<F> first = parts.isEmpty() ? Optional.empty() : wellKnown.apply(parts.get(0));
        F at = first.orElse(top);
        StringBuilder walked =
                new StringBuilder(first.map(f -> FolderPath.plain(parts.get(0))).orElse(""));
        for (String part : parts.subList(first.isPresent() ? 1 : 0, parts.size())) {
            walked.append('/').append(part.toLowerCase(Locale.ROOT));
            F parent = at;
            at = get(walked.toString(), scope, () -> child.apply(parent, part));
        }
        return at;
    }

    /** What is remembered under a name, or else is found now. */
    public F get(String name, Scope scope, Supplier<F> find) {
        Key key = new Key(scope, name);
        F folder = known.get(key);
        if (folder == null) {
            folder = find.get();
            known.put(key, folder);
        }
        return folder;
    }

    /** Whether something is remembered under a name. */
    public boolean has(String name, Scope scope) {
        return known.containsKey(new Key(scope, name));
    }

    /**
     * Does something with a folder. When it is gone and its path leads to another one now, that is taken.
     *
     * @param work throws a {@link NotFoundException} only when it did nothing
     */
    public void use(Supplier<F> find, Consumer<F> work) {
        F folder = find.get();
        try {
            work.accept(folder);
        } catch (NotFoundException e) {
            forget();
            F now = find.get();
            if (now.equals(folder)) {
                throw e;
            }
            work.accept(now);
        }
    }

    /** Forgets what was found: a folder may have been moved, renamed or deleted. */
    public void forget() {
        known.clear();
    }

    /** Forgets when a row met something that is not there: it may be the folder. */
    public List<RowResult> forgettingIfGone(List<RowResult> results) {
        if (results.stream().anyMatch(result -> result.error() instanceof NotFoundException)) {
            forget();
        }
        return results;
    }
}

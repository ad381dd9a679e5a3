package org.camelexchange.emulator.ews;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camelexchange.emulator.store.Header;

/** The headers of a mail, which an IndexedFieldURI names one by one. */
final class Headers implements Codec<List<Header>>, Codec.Dictionary<List<Header>> {
    static final Headers CODEC = new Headers();

    private Headers() {}

    @Override
    public void write(EwsWriter out, String element, List<Header> headers) {
        out.t(element);
        for (Header header : headers) {
            out.t("InternetMessageHeader").attribute("HeaderName", header.name());
            out.text(header.value()).end();
        }
        out.end();
    }

    @Override
    public List<Header> read(Element element) {
        return element.children().stream()
                .map(h -> new Header(h.needAttribute("HeaderName"), h.text()))
                .toList();
    }

    @Override
    public Object key(List<Header> headers) {
        return headers.stream().map(h -> h.name() + ": " + h.value()).toList();
    }

    @Override
    public Dictionary<List<Header>> dictionary() {
        return this;
    }

    @Override
    public List<Header> select(List<Header> whole, Set<String> selectors) {
        Set<String> wanted = new java.util.TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        wanted.addAll(selectors);
        return whole.stream().filter(h -> wanted.contains(h.name())).toList();
    }

    @Override
    public List<Header> merge(List<Header> whole, String selector, List<Header> other) {
        List<Header> merged = new ArrayList<>(whole == null ? List.of() : whole);
        merged.removeIf(h -> same(h, selector));
        if (other != null) {
            other.stream().filter(h -> same(h, selector)).forEach(merged::add);
        }
        return merged;
    }

    @Override
    public String text(List<Header> whole, String selector) {
        return whole.stream()
                .filter(h -> same(h, selector))
                .map(Header::value)
                .findFirst()
                .orElse(null);
    }

    private static boolean same(Header header, String name) {
        return header.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }
}

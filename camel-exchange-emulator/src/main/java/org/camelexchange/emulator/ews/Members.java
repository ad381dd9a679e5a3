package org.camelexchange.emulator.ews;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camelexchange.emulator.store.Address;

/** The members of a distribution list, which an IndexedFieldURI names one by one, by their keys. */
final class Members extends Codecs.Listed<Address> implements Codec.Dictionary<List<Address>> {
    static final Members CODEC = new Members();

    private Members() {
        super(Members::write, member -> People.read(member.need("Mailbox")), People::words);
    }

    private static void write(EwsWriter out, Address member) {
        out.t("Member").attribute("Key", key(member));
        People.write(out, member);
        out.t("Status", "Normal");
        out.end();
    }

    /** In Exchange an entry id of the store; any that names the member will do. */
    private static String key(Address member) {
        return Base64.getEncoder().encodeToString(member.address().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Dictionary<List<Address>> dictionary() {
        return this;
    }

    @Override
    public List<Address> select(List<Address> whole, Set<String> selectors) {
        return whole.stream().filter(m -> selectors.contains(key(m))).toList();
    }

    @Override
    public List<Address> merge(List<Address> whole, String selector, List<Address> other) {
        Stream<Address> kept = whole == null ? Stream.of() : whole.stream().filter(m -> !key(m).equals(selector));
        return Stream.concat(kept, other == null ? Stream.of() : other.stream()).toList();
    }

    @Override
    public String text(List<Address> whole, String selector) {
        return select(whole, Set.of(selector)).stream()
                .map(Address::address)
                .findFirst()
                .orElse(null);
    }
}

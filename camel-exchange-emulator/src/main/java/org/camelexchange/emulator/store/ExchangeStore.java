package org.camelexchange.emulator.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

/** All mailboxes of the organization, the public folders, and delivery between them. */
public final class ExchangeStore {
    private final Map<String, Mailbox> mailboxes = new ConcurrentHashMap<>();
    private final List<Outgoing> sentOutside = new CopyOnWriteArrayList<>();
    private final Set<String> grants = ConcurrentHashMap.newKeySet();
    private final Set<String> impersonators = ConcurrentHashMap.newKeySet();
    private final Clock clock;
    private final Mailbox publicFolders;
    private final Directory directory = new Directory();

    /** A mail to somebody who has no mailbox here. */
    public record Outgoing(Address recipient, Item message) {}

    public ExchangeStore(Clock clock) {
        this.clock = clock;
        this.publicFolders = new Mailbox("public-folders@exchange.invalid", "Public Folders", clock);
    }

    public Clock clock() {
        return clock;
    }

    /** Makes a mailbox with its well-known folders; one that exists is an error. */
    public Mailbox createMailbox(String address, String displayName) {
        Mailbox made = new Mailbox(address, displayName, clock);
        if (mailboxes.putIfAbsent(key(address), made) != null) {
            throw new IllegalArgumentException("There is already a mailbox " + address);
        }
        directory.add(new DirectoryObject(
                Directory.idOf(address),
                DirectoryObject.Kind.USER,
                Map.of(
                        "accountEnabled",
                        true,
                        "createdDateTime",
                        clock.instant(),
                        "displayName",
                        displayName,
                        "mail",
                        address,
                        "mailNickname",
                        address.substring(0, Math.max(0, address.indexOf('@'))),
                        "userPrincipalName",
                        address,
                        "userType",
                        "Member")));
        return made;
    }

    /** The mailbox of an address, whatever its case. */
    public Optional<Mailbox> mailbox(String address) {
        return Optional.ofNullable(mailboxes.get(key(address)));
    }

    public Collection<Mailbox> mailboxes() {
        return mailboxes.values();
    }

    /** The people, groups, rooms and room lists. */
    public Directory directory() {
        return directory;
    }

    /** The public folder tree; its top is {@link WellKnown#MESSAGE_ROOT}. */
    public Mailbox publicFolders() {
        return publicFolders;
    }

    /** The mailboxes whose address or name begins with this text, as ResolveNames looks them up. */
    public List<Mailbox> resolve(String text) {
        String wanted = text.toLowerCase(Locale.ROOT).replaceFirst("^smtp:", "");
        return mailboxes.values().stream()
                .filter(m -> key(m.address()).startsWith(wanted)
                        || m.displayName().toLowerCase(Locale.ROOT).startsWith(wanted))
                .sorted((a, b) -> a.address().compareToIgnoreCase(b.address()))
                .toList();
    }

    /**
     * Delivers a mail to the Inbox of each of its recipients. Who has no mailbox here is noted in {@link #sentOutside()}.
     *
     * @param sender the mailbox it is sent from
     * @param message the mail with all its recipients; Bcc is taken off before it is delivered
     */
    public void deliver(Mailbox sender, Item message) {
        deliver(sender, message, (to, delivered) -> delivered);
    }

    /**
     * Delivers a mail.
     *
     * @param arriving what a mailbox of this organization makes of the mail before it lies in its Inbox
     */
    public void deliver(Mailbox sender, Item message, BiFunction<Mailbox, Item, Item> arriving) {
        // The bytes a mail came as would tell all recipients of those in Bcc.
        Item told = message.get(Props.BCC) == null ? message : message.withMime(null);
        Item delivered = told.detached()
                .with(Props.BCC, null)
                .with(Props.HEADERS, withoutBcc(message.get(Props.HEADERS)))
                .with(Props.READ, false)
                .with(Props.DRAFT, false)
                .with(Props.FROM_ME, false)
                .with(Props.FROM, message.get(Props.FROM, sender.owner()))
                .with(Props.SENDER, message.get(Props.SENDER, sender.owner()))
                .with(Props.SENT, clock.instant())
                .with(Props.RECEIVED, clock.instant())
                .with(Props.CONVERSATION_ID, null);
        for (Address recipient : recipients(message)) {
            mailbox(recipient.address())
                    .ifPresentOrElse(
                            to -> to.create(to.folder(WellKnown.INBOX).id(), arriving.apply(to, delivered)),
                            () -> sentOutside.add(new Outgoing(recipient, delivered)));
        }
    }

    private static List<Header> withoutBcc(List<Header> headers) {
        return headers == null
                ? null
                : headers.stream()
                        .filter(h -> !h.name().equalsIgnoreCase("Bcc"))
                        .toList();
    }

    /** What was sent to addresses that have no mailbox here, in order. */
    public List<Outgoing> sentOutside() {
        return List.copyOf(sentOutside);
    }

    /** Lets somebody open, change and send as another's mailbox. */
    public void grantAccess(String mailbox, String delegate) {
        grants.add(key(delegate) + '\n' + key(mailbox));
    }

    /** Whether this user may open this mailbox: their own or one they were granted access to. */
    public boolean mayOpen(String user, String mailbox) {
        return key(user).equals(key(mailbox)) || grants.contains(key(user) + '\n' + key(mailbox));
    }

    /** Lets an account act as any user, as the management role ApplicationImpersonation does. */
    public void grantImpersonation(String account) {
        impersonators.add(key(account));
    }

    /** Whether this account may act as any user. */
    public boolean mayImpersonate(String account) {
        return impersonators.contains(key(account));
    }

    private static Set<Address> recipients(Item message) {
        List<Address> all = new ArrayList<>(message.get(Props.TO, List.of()));
        all.addAll(message.get(Props.CC, List.of()));
        all.addAll(message.get(Props.BCC, List.of()));
        Set<String> seen = new LinkedHashSet<>();
        Set<Address> once = new LinkedHashSet<>();
        for (Address address : all) {
            if (seen.add(key(address.address()))) {
                once.add(address);
            }
        }
        return once;
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}

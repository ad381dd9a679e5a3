package org.camelexchange.emulator.store;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The people, groups, rooms and room lists of the organization. Safe for many threads. */
public final class Directory {
    private final Map<String, DirectoryObject> entries = new LinkedHashMap<>();
    private final Map<String, Set<String>> members = new LinkedHashMap<>();
    private long version;

    /** Grows with every change. */
    public synchronized long version() {
        return version;
    }

    /** The id of who has this address: the same in every run. */
    public static String idOf(String address) {
        return UUID.nameUUIDFromBytes(address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Adds an entry; one of the same id is replaced. */
    public synchronized DirectoryObject add(DirectoryObject entry) {
        entries.put(entry.id(), entry);
        version++;
        return entry;
    }

    /**
     * Adds somebody who has no mailbox here, or more about somebody who has.
     *
     * @param attributes what is known beyond name and address, by Graph's names, such as {@code department}
     */
    public synchronized DirectoryObject addUser(String displayName, String address, Map<String, Object> attributes) {
        DirectoryObject user = find(idOf(address)).orElseGet(() -> new DirectoryObject(
                        idOf(address), DirectoryObject.Kind.USER, Map.of("accountEnabled", true, "userType", "Member"))
                .with("mail", address)
                .with("userPrincipalName", address)
                .with("mailNickname", address.substring(0, Math.max(0, address.indexOf('@')))));
        DirectoryObject named = user.with("displayName", displayName);
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            named = named.with(attribute.getKey(), attribute.getValue());
        }
        return add(named);
    }

    /** Adds a group that gets mail, with the addresses of its members, who are there already. */
    public synchronized DirectoryObject addGroup(String displayName, String address, String... members) {
        DirectoryObject group = add(new DirectoryObject(
                idOf(address),
                DirectoryObject.Kind.GROUP,
                Map.of(
                        "displayName",
                        displayName,
                        "mail",
                        address,
                        "mailEnabled",
                        true,
                        "securityEnabled",
                        false,
                        "mailNickname",
                        address.substring(0, Math.max(0, address.indexOf('@'))),
                        "groupTypes",
                        List.of("Unified"))));
        for (String member : members) {
            addMember(group.id(), idOf(member));
        }
        return group;
    }

    /** Adds a room list; it is known by its address. */
    public DirectoryObject addRoomList(String displayName, String address) {
        return add(new DirectoryObject(
                idOf(address), DirectoryObject.Kind.ROOM_LIST, Map.of("displayName", displayName, "mail", address)));
    }

    /**
     * Adds a room to a list.
     *
     * @param attributes what the room has beyond name and address, such as {@code capacity} and {@code building}
     */
    public synchronized DirectoryObject addRoom(
            String displayName, String address, String roomList, Map<String, Object> attributes) {
        Map<String, Object> values = new LinkedHashMap<>(attributes);
        values.put("displayName", displayName);
        values.put("mail", address);
        DirectoryObject room = add(new DirectoryObject(idOf(address), DirectoryObject.Kind.ROOM, values));
        if (roomList != null) {
            addMember(idOf(roomList), room.id());
        }
        return room;
    }

    public synchronized Optional<DirectoryObject> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** The entry of this kind with this id, mail address or userPrincipalName, whatever the case. */
    public synchronized Optional<DirectoryObject> find(DirectoryObject.Kind kind, String idOrAddress) {
        return all(kind).stream()
                .filter(e -> e.id().equalsIgnoreCase(idOrAddress)
                        || idOrAddress.equalsIgnoreCase(e.mail())
                        || idOrAddress.equalsIgnoreCase((String) e.get("userPrincipalName")))
                .findFirst();
    }

    /** All entries of a kind, in the order they were added. */
    public synchronized List<DirectoryObject> all(DirectoryObject.Kind kind) {
        return entries.values().stream().filter(e -> e.kind() == kind).toList();
    }

    /** Changes an entry that is there. */
    public synchronized DirectoryObject update(String id, UnaryOperator<DirectoryObject> change) {
        return add(change.apply(entries.get(id)));
    }

    /** Takes an entry away, out of all groups too. */
    public synchronized void remove(String id) {
        entries.remove(id);
        members.remove(id);
        members.values().forEach(all -> all.remove(id));
        version++;
    }

    /** The members of a group, or the rooms of a room list. */
    public synchronized List<DirectoryObject> members(String group) {
        return members.getOrDefault(group, Set.of()).stream().map(entries::get).toList();
    }

    /** The groups and room lists somebody is a member of. */
    public synchronized List<DirectoryObject> memberOf(String member) {
        return entries.values().stream()
                .filter(e -> members.getOrDefault(e.id(), Set.of()).contains(member))
                .toList();
    }

    /** Makes an entry a member of a group; whether it was none before. */
    public synchronized boolean addMember(String group, String member) {
        version++;
        return members.computeIfAbsent(group, g -> new LinkedHashSet<>()).add(member);
    }

    /** Ends a membership; whether there was one. */
    public synchronized boolean removeMember(String group, String member) {
        version++;
        return members.getOrDefault(group, new LinkedHashSet<>()).remove(member);
    }
}

package org.camelexchange.graph;

import java.util.Locale;
import org.camelexchange.backend.FolderPath;

/**
 * Folders of a kind, which Graph keeps apart: those of mails, of contacts, calendars, and the lists of To Do.
 *
 */
enum FolderKind {
    MAIL("msgfolderroot", null, "mailFolders/{parent}/childFolders", "displayName"),
    CALENDAR("", "calendars", null, "name"),
    CONTACTS("", "contactFolders", "contactFolders/{parent}/childFolders", "displayName"),
    TASKS("", "todo/lists", null, "displayName");

    /** The folder a path begins at; empty where the others are listed beside it. */
    private final String top;
    /** Where the folders at the top are. */
    private final String list;
    /** Where those below a folder are; null when there are none. */
    private final String below;

    private final String name;

    FolderKind(String top, String list, String below, String name) {
        this.top = top;
        this.list = list;
        this.below = below;
        this.name = name;
    }

    /** The kind of the folders of a path, by its first part. */
    static FolderKind of(String path) {
        return switch (FolderPath.plain(FolderPath.of(path).first()).toLowerCase(Locale.ROOT)) {
            case "calendar" -> CALENDAR;
            case "contacts" -> CONTACTS;
            case "tasks" -> TASKS;
            default -> MAIL;
        };
    }

    String top() {
        return top;
    }

    String nameProperty() {
        return name;
    }

    /** Where the folders below one are; null when it has none. */
    String children(String parent) {
        return parent.isEmpty() ? list : below == null ? null : below.replace("{parent}", Urls.encode(parent));
    }
}

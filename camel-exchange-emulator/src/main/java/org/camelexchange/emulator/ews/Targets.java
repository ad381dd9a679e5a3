package org.camelexchange.emulator.ews;

import java.util.Optional;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.StoreError;
import org.camelexchange.emulator.store.StoreException;
import org.camelexchange.emulator.store.WellKnown;

/** The folders requests want to put something into. */
final class Targets {
    private Targets() {}

    /** The folder of a target element; where it is not there, the error says which folder it was. */
    static Call.Place place(Call call, Element target, EwsError absent) {
        try {
            return call.folder(target.only());
        } catch (EwsException e) {
            throw e.error() == EwsError.FOLDER_NOT_FOUND ? new EwsException(absent) : e;
        } catch (StoreException e) {
            throw e.error() == StoreError.FOLDER_NOT_FOUND ? new EwsException(absent) : e;
        }
    }

    /** Where a new item goes: the folder asked for, or the one for its kind. */
    static Call.Place forNew(Call call, Optional<Element> target, ItemKind kind, WellKnown mailFolder) {
        Call.Place place = target.map(t -> place(call, t, EwsError.SAVED_FOLDER_NOT_FOUND))
                .orElseGet(() -> new Call.Place(call.mailbox(), call.mailbox().folder(wellKnown(kind, mailFolder))));
        check(place, kind);
        return place;
    }

    private static WellKnown wellKnown(ItemKind kind, WellKnown mailFolder) {
        return switch (kind) {
            case APPOINTMENT -> WellKnown.CALENDAR;
            case CONTACT, DISTRIBUTION_LIST -> WellKnown.CONTACTS;
            case TASK -> WellKnown.TASKS;
            default -> mailFolder;
        };
    }

    /** Appointments, contacts and tasks are made in folders of their own kind only. */
    private static void check(Call.Place place, ItemKind kind) {
        String wanted =
                switch (kind) {
                    case APPOINTMENT -> "IPF.Appointment";
                    case CONTACT, DISTRIBUTION_LIST -> "IPF.Contact";
                    case TASK -> "IPF.Task";
                    default -> null;
                };
        if (wanted != null && !place.folder().holds(wanted)) {
            throw new EwsException(
                    switch (kind) {
                        case APPOINTMENT -> EwsError.CALENDAR_IN_OTHER_FOLDER;
                        case TASK -> EwsError.TASK_IN_OTHER_FOLDER;
                        default -> EwsError.CONTACT_IN_OTHER_FOLDER;
                    });
        }
    }
}

package org.camelexchange.emulator.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import microsoft.exchange.webservices.data.core.PropertySet;
import microsoft.exchange.webservices.data.core.enumeration.misc.error.ServiceError;
import microsoft.exchange.webservices.data.core.enumeration.property.WellKnownFolderName;
import microsoft.exchange.webservices.data.core.enumeration.search.FolderTraversal;
import microsoft.exchange.webservices.data.core.enumeration.service.DeleteMode;
import microsoft.exchange.webservices.data.core.enumeration.service.SyncFolderItemsScope;
import microsoft.exchange.webservices.data.core.enumeration.sync.ChangeType;
import microsoft.exchange.webservices.data.core.exception.service.remote.ServiceRequestException;
import microsoft.exchange.webservices.data.core.service.folder.Folder;
import microsoft.exchange.webservices.data.core.service.schema.FolderSchema;
import microsoft.exchange.webservices.data.property.complex.FolderId;
import microsoft.exchange.webservices.data.property.complex.Mailbox;
import microsoft.exchange.webservices.data.search.FolderView;
import microsoft.exchange.webservices.data.search.filter.SearchFilter;
import microsoft.exchange.webservices.data.sync.ChangeCollection;
import microsoft.exchange.webservices.data.sync.FolderChange;
import microsoft.exchange.webservices.data.sync.ItemChange;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.api.Test;

class StockFolderTest extends StockClient {
    @Test
    void aFolderIsMadeRenamedMovedCopiedEmptiedAndDeleted() throws Exception {
        Folder made = folder("Project", WellKnownFolderName.Inbox);
        StockMailTest.assertCode(() -> folder("project", WellKnownFolderName.Inbox), ServiceError.ErrorFolderExists);
        made.setDisplayName("Project X");
        made.update();
        annas().create(made.getId().getUniqueId(), Item.of(ItemKind.MESSAGE).with(Props.SUBJECT, "In"));

        Folder got = Folder.bind(anna, made.getId());
        assertThat(got.getDisplayName()).isEqualTo("Project X");
        assertThat(got.getTotalCount()).isEqualTo(1);
        assertThat(got.getUnreadCount()).isEqualTo(1);

        Folder copy = got.copy(WellKnownFolderName.Drafts);
        Folder moved = got.move(WellKnownFolderName.MsgFolderRoot);
        assertThat(Folder.bind(anna, copy.getId()).getTotalCount()).isEqualTo(1);
        moved.empty(DeleteMode.HardDelete, true);
        assertThat(Folder.bind(anna, moved.getId()).getTotalCount()).isZero();
        moved.delete(DeleteMode.HardDelete);
        StockMailTest.assertCode(() -> Folder.bind(anna, moved.getId()), ServiceError.ErrorFolderNotFound);
    }

    @Test
    void foldersAreFoundDeepAndByName() throws Exception {
        Folder outer = folder("Outer", WellKnownFolderName.Inbox);
        Folder inner = new Folder(anna);
        inner.setDisplayName("Inner");
        inner.save(outer.getId());
        FolderView deep = new FolderView(100);
        deep.setTraversal(FolderTraversal.Deep);
        assertThat(anna.findFolders(
                                WellKnownFolderName.MsgFolderRoot,
                                new SearchFilter.IsEqualTo(FolderSchema.DisplayName, "Inner"),
                                deep)
                        .getFolders())
                .hasSize(1);
        assertThat(anna.findFolders(WellKnownFolderName.Inbox, new FolderView(100))
                        .getFolders())
                .extracting(f -> f.getId().getUniqueId())
                .containsExactly(outer.getId().getUniqueId());
    }

    @Test
    void aWellKnownFolderIsNotDeleted() throws Exception {
        Folder inbox = Folder.bind(anna, WellKnownFolderName.Inbox);
        StockMailTest.assertCode(
                () -> inbox.delete(DeleteMode.HardDelete), ServiceError.ErrorDeleteDistinguishedFolder);
    }

    @Test
    void anotherMailboxIsOpenToDelegatesOnly() throws Exception {
        FolderId berts = new FolderId(WellKnownFolderName.Inbox, new Mailbox(BERT));
        StockMailTest.assertCode(() -> Folder.bind(anna, berts), ServiceError.ErrorAccessDenied);
        exchange.store().grantAccess(BERT, ANNA);
        Folder inbox = Folder.bind(anna, berts);
        assertThat(inbox.getId().getUniqueId())
                .isEqualTo(berts().folder(WellKnown.INBOX).id());
        assertThat(Folder.bind(anna, inbox.getId()).getDisplayName()).isEqualTo("Inbox");
        StockMailTest.assertCode(
                () -> Folder.bind(anna, new FolderId(WellKnownFolderName.Inbox, new Mailbox("no@example.org"))),
                ServiceError.ErrorNonExistentMailbox);
    }

    @Test
    void publicFoldersAreOpenToAll() throws Exception {
        Folder made = folder("News", WellKnownFolderName.PublicFoldersRoot);
        assertThat(bert.findFolders(WellKnownFolderName.PublicFoldersRoot, new FolderView(10))
                        .getFolders())
                .extracting(f -> f.getId().getUniqueId())
                .containsExactly(made.getId().getUniqueId());
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        try (var wrong = client(ANNA, "guess")) {
            assertThatThrownBy(() -> Folder.bind(wrong, WellKnownFolderName.Inbox))
                    .isInstanceOf(ServiceRequestException.class)
                    .hasMessageContaining("401");
        }
    }

    @Test
    void synchronizationGivesEachChangeOnce() throws Exception {
        String inbox = annas().folder(WellKnown.INBOX).id();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            items.add(annas().create(inbox, Item.of(ItemKind.MESSAGE).with(Props.SUBJECT, "m" + i)));
        }
        ChangeCollection<ItemChange> first = sync(null, 5);
        assertThat(first.getCount()).isEqualTo(5);
        assertThat(first.getMoreChangesAvailable()).isTrue();
        ChangeCollection<ItemChange> second = sync(first.getSyncState(), 5);
        assertThat(second.getCount()).isEqualTo(2);
        assertThat(second.getMoreChangesAvailable()).isFalse();
        assertThat(sync(second.getSyncState(), 5).getCount()).isZero();

        annas().update(items.get(0).entryId(), null, i -> i.with(Props.READ, true));
        annas().update(items.get(1).entryId(), null, i -> i.with(Props.SUBJECT, "new"));
        annas().delete(items.get(2).entryId());
        Item flash = annas().create(inbox, Item.of(ItemKind.MESSAGE));
        annas().delete(flash.entryId());
        annas().create(inbox, Item.of(ItemKind.MESSAGE).with(Props.SUBJECT, "late"));
        List<ChangeType> kinds = new ArrayList<>();
        String state = second.getSyncState();
        ChangeCollection<ItemChange> some;
        do {
            some = sync(state, 2);
            some.forEach(c -> kinds.add(c.getChangeType()));
            state = some.getSyncState();
        } while (some.getMoreChangesAvailable());
        assertThat(kinds)
                .containsExactly(ChangeType.ReadFlagChange, ChangeType.Update, ChangeType.Delete, ChangeType.Create);
    }

    @Test
    void aSyncStateOfAForgottenHistoryIsInvalid() throws Exception {
        String state = sync(null, 5).getSyncState();
        annas().forgetHistory();
        StockMailTest.assertCode(() -> sync(state, 5), ServiceError.ErrorInvalidSyncStateData);
        StockMailTest.assertCode(() -> sync("rubbish", 5), ServiceError.ErrorInvalidSyncStateData);
        assertThat(sync(null, 5).getMoreChangesAvailable()).isFalse();
    }

    @Test
    void synchronizationOfTheHierarchyTellsNewRenamedAndGoneFolders() throws Exception {
        FolderId root = new FolderId(WellKnownFolderName.MsgFolderRoot);
        ChangeCollection<FolderChange> all = anna.syncFolderHierarchy(root, PropertySet.FirstClassProperties, null);
        assertThat(all.getCount()).isGreaterThan(8);
        Folder one = folder("One", WellKnownFolderName.Inbox);
        ChangeCollection<FolderChange> next =
                anna.syncFolderHierarchy(root, PropertySet.FirstClassProperties, all.getSyncState());
        assertThat(next.getChangeAtIndex(0).getChangeType()).isEqualTo(ChangeType.Create);
        one.setDisplayName("Eins");
        one.update();
        next = anna.syncFolderHierarchy(root, PropertySet.FirstClassProperties, next.getSyncState());
        assertThat(next.getChangeAtIndex(0).getChangeType()).isEqualTo(ChangeType.Update);
        one.delete(DeleteMode.HardDelete);
        next = anna.syncFolderHierarchy(root, PropertySet.FirstClassProperties, next.getSyncState());
        assertThat(next.getChangeAtIndex(0).getChangeType()).isEqualTo(ChangeType.Delete);
    }

    private ChangeCollection<ItemChange> sync(String state, int max) throws Exception {
        return anna.syncFolderItems(
                new FolderId(WellKnownFolderName.Inbox),
                PropertySet.FirstClassProperties,
                null,
                max,
                SyncFolderItemsScope.NormalItems,
                state);
    }

    private Folder folder(String name, WellKnownFolderName parent) throws Exception {
        Folder made = new Folder(anna);
        made.setDisplayName(name);
        made.save(parent);
        return made;
    }
}

package org.camelexchange.emulator.ews;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All operations this server has. */
final class Operations {
    static final Map<String, Operation> BY_NAME = Stream.of(
                    new GetFolder(),
                    new FindFolder(),
                    new CreateFolder(),
                    new UpdateFolder(),
                    MoveOrCopyFolder.move(),
                    MoveOrCopyFolder.copy(),
                    new DeleteFolder(),
                    new EmptyFolder(),
                    new FindItem(),
                    new GetItem(),
                    new CreateItem(),
                    new UpdateItem(),
                    new DeleteItem(),
                    MoveOrCopyItem.move(),
                    MoveOrCopyItem.copy(),
                    new SendItem(),
                    new CreateAttachment(),
                    new GetAttachment(),
                    new DeleteAttachment(),
                    new SyncFolderItems(),
                    new SyncFolderHierarchy(),
                    new ResolveNames(),
                    new GetServerTimeZones(),
                    new GetRoomLists(),
                    new GetRooms(),
                    UserOofSettings.get(),
                    UserOofSettings.set(),
                    new GetUserAvailability(),
                    new ConvertId(),
                    new GetUserConfiguration(),
                    new Subscribe(),
                    new GetEvents(),
                    new GetStreamingEvents(),
                    new Unsubscribe())
            .collect(Collectors.toUnmodifiableMap(Operation::name, Function.identity()));

    private Operations() {}
}

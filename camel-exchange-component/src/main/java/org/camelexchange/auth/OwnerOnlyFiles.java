package org.camelexchange.auth;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Files that nobody but their owner can read, from the moment they exist. */
final class OwnerOnlyFiles {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnlyFiles() {}

    /** Makes the folders that are missing; one that is there keeps its permissions. */
    static void createFolders(Path folder) throws IOException {
        Path missing = folder.toAbsolutePath();
        if (!Files.isDirectory(missing)) {
            Path existing = missing;
            while (existing != null && !Files.exists(existing)) {
                existing = existing.getParent();
            }
            Files.createDirectories(missing, attributes(existing, FOLDER));
        }
    }

    /** An empty file, unless there is one. */
    static void createIfMissing(Path file) throws IOException {
        if (!Files.exists(file)) {
            try {
                Files.createFile(file, attributes(file.getParent(), FILE));
            } catch (java.nio.file.FileAlreadyExistsException another) {
                // Another process was faster, which is as good.
            }
        }
    }

    /**
     * Replaces a file as a whole: after a crash the old content or the new one is there. The caller sees to it that
     * nobody else writes the same file.
     */
    static void replace(Path file, byte[] content) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        // What a crash left behind holds tokens too.
        Files.deleteIfExists(next);
        try {
            try (FileChannel channel = FileChannel.open(
                    next,
                    EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    attributes(file.toAbsolutePath().getParent(), FILE))) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
        syncFolder(file.toAbsolutePath().getParent());
    }

    /** The content up to a limit and one byte more; null when there is no file. */
    static byte[] read(Path file, int limit) throws IOException {
        try (java.io.InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(limit + 1);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** So that the new name outlives a power cut; Windows has no such thing for folders. */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notThere) {
            // The content was forced; only the time of the rename is left to the file system.
        }
    }

    private static FileAttribute<?>[] attributes(Path folder, Set<PosixFilePermission> permissions) throws IOException {
        Set<String> views = folder.getFileSystem().supportedFileAttributeViews();
        if (views.contains("posix")) {
            return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
        }
        return views.contains("acl") ? new FileAttribute<?>[] {new OwnerAcl(folder)} : new FileAttribute<?>[0];
    }

    /** Full control for the user of this process and nothing for anybody else, on Windows. */
    private record OwnerAcl(List<AclEntry> value) implements FileAttribute<List<AclEntry>> {
        OwnerAcl(Path folder) throws IOException {
            this(List.of(entry(folder)));
        }

        private static AclEntry entry(Path folder) throws IOException {
            UserPrincipal user = folder.getFileSystem()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name"));
            return AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(user)
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build();
        }

        @Override
        public String name() {
            return "acl:acl";
        }
    }
}

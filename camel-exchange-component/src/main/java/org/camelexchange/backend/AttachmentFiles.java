package org.camelexchange.backend;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.table.Row;

/** The files of this machine that procedures about attachments read and write. */
public final class AttachmentFiles {
    /** The largest message Exchange takes, whatever its settings, is 2 GB less a byte; arrays end there too. */
    private static final long LARGEST = Integer.MAX_VALUE - 8L;

    private AttachmentFiles() {}

    /**
     * The inputs of CreateAttachments with AttachmentName and Content filled in.
     *
     * @throws InvalidInputException when there is no name or no content, or the file cannot be read
     */
    public static Row toAttach(Row inputs) {
        Row file = new Row(inputs);
        String local = inputs.text("LocalFile");
        if (file.get("AttachmentName") == null) {
            file.put("AttachmentName", inputs.get("FileName"));
        }
        if (local == null && file.get("Content") == null) {
            throw refused("EWS.CreateAttachments", "it has nothing to attach", "Give Content or LocalFile", null);
        }
        if (local != null && file.get("Content") != null) {
            throw refused("EWS.CreateAttachments", "it has Content and LocalFile", "Give only one of them", null);
        }
        if (local != null) {
            Path path = path(local, "EWS.CreateAttachments");
            file.put("Content", read(path, "EWS.CreateAttachments"));
            if (file.get("AttachmentName") == null) {
                file.put("AttachmentName", String.valueOf(path.getFileName()));
            }
        }
        if (file.get("AttachmentName") == null) {
            throw refused("EWS.CreateAttachments", "the attachment has no name", "Give AttachmentName", null);
        }
        return file;
    }

    /**
     * The folder GetAttachment shall write to.
     *
     * @return null when none is named
     * @throws InvalidInputException when it is no folder
     */
    public static Path folder(Row inputs) {
        String name = inputs.text("AttachmentFolder");
        if (name == null) {
            return null;
        }
        Path folder = path(name, "EWS.GetAttachment");
        if (!Files.isDirectory(folder)) {
            throw refused(
                    "EWS.GetAttachment",
                    "there is no folder '" + name + "' on this machine",
                    "Create the folder",
                    null);
        }
        return folder;
    }

    /**
     * Writes the content of an attachment to a file of its FileName, which is safe, and says where in LocalFile. A file
     * that is there is replaced, or with Overwrite=false left alone: the new one then gets a number.
     */
    public static Row saved(Row attachment, Path folder, Row inputs) {
        byte[] content = (byte[]) attachment.get("Content");
        if (folder == null || content == null) {
            return attachment;
        }
        boolean overwrite = !Boolean.FALSE.equals(inputs.get("Overwrite"));
        Path file = folder.resolve(attachment.text("FileName"));
        try {
            // Nobody sees half a file, and no link that lies there under the name leads the content elsewhere.
            Path part = Files.createTempFile(folder, ".attachment", ".part");
            try {
                Files.write(part, content);
                if (overwrite) {
                    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    file = moved(part, folder, attachment.text("FileName"));
                }
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw refused(
                    "EWS.GetAttachment",
                    "the file '" + file + "' cannot be written: " + e,
                    "Make the folder writable, with room for the file",
                    e);
        }
        return attachment.with("LocalFile", file.toString());
    }

    private static Path moved(Path part, Path folder, String name) throws IOException {
        int dot = name.lastIndexOf('.') < 1 ? name.length() : name.lastIndexOf('.');
        for (int n = 0; ; n++) {
            Path file = folder.resolve(n == 0 ? name : name.substring(0, dot) + " (" + n + ")" + name.substring(dot));
            try {
                // Unlike a move, this tells whether somebody was quicker.
                Files.createFile(file);
            } catch (FileAlreadyExistsException e) {
                continue;
            }
            return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * The content of a file of this machine.
     *
     * @param procedure the full name of the procedure that shall attach it
     * @throws InvalidInputException when it cannot be read
     */
    public static byte[] content(String file, String procedure) {
        return read(path(file, procedure), procedure);
    }

    private static byte[] read(Path path, String procedure) {
        try {
            if (Files.size(path) > LARGEST) {
                throw refused(procedure, "the file '" + path + "' is too large to be attached", "Share it", null);
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw refused(
                    procedure,
                    "the file '" + path + "' cannot be read: " + e,
                    "Name a file of this machine that may be read",
                    e);
        }
    }

    private static Path path(String name, String procedure) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw refused(procedure, "'" + name + "' is no path: " + e.getReason(), "Give a path of this machine", e);
        }
    }

    private static InvalidInputException refused(String procedure, String reason, String cure, Exception cause) {
        return new InvalidInputException(Failure.of("execute", procedure).withCure(cure), reason, cause);
    }
}

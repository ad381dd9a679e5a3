package org.camelexchange.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camelexchange.backend.AttachmentFiles;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.table.Row;

/** The files that the inputs of a procedure hold or name. */
final class FileInputs {
    private FileInputs() {}

    /**
     * The one file of FileName and one of ContentBytes, Content and LocalFile.
     *
     * @throws InvalidInputException when there is none or there are several, or it has no name
     */
    static Attachments.File one(Row inputs, String procedure) {
        String local = inputs.text("LocalFile");
        List<Object> contents = Stream.of(inputs.get("ContentBytes"), inputs.get("Content"), local)
                .filter(Objects::nonNull)
                .toList();
        if (contents.size() != 1) {
            throw refused(
                    procedure,
                    contents.isEmpty() ? "it has nothing to attach" : "it has several contents for one file",
                    "Give one of ContentBytes, Content and LocalFile",
                    null);
        }
        String name = inputs.text("FileName");
        if (name == null && local == null) {
            throw refused(procedure, "the attachment has no name", "Give FileName", null);
        }
        byte[] content = local == null ? (byte[]) contents.get(0) : AttachmentFiles.content(local, procedure);
        return new Attachments.File(
                name == null ? String.valueOf(Path.of(local).getFileName()) : name,
                inputs.text("ContentType"),
                null,
                null,
                content);
    }

    /**
     * Files written as {@code name,content; name,content}; a content is Base64, or {@code @} and a path of this machine.
     *
     * @throws InvalidInputException when a part is not of this form
     */
    static List<Attachments.File> several(String text, String procedure) {
        List<Attachments.File> files = new ArrayList<>();
        for (String part : text.split(";")) {
            if (part.isBlank()) {
                continue;
            }
            int comma = part.indexOf(',');
            String name = comma < 0 ? "" : part.substring(0, comma).strip();
            String content = part.substring(comma + 1).strip();
            if (name.isEmpty() || content.isEmpty()) {
                throw refused(
                        procedure,
                        "Attachments has a part without name or content",
                        "Write name,content; name,content",
                        null);
            }
            files.add(Attachments.File.of(
                    name,
                    content.startsWith("@")
                            ? AttachmentFiles.content(content.substring(1), procedure)
                            : decoded(name, content, procedure)));
        }
        return files;
    }

    private static byte[] decoded(String name, String content, String procedure) {
        try {
            return Base64.getDecoder().decode(content.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw refused(
                    procedure,
                    "the content of '" + name + "' in Attachments is no Base64",
                    "Give Base64, or @ and a path",
                    e);
        }
    }

    private static InvalidInputException refused(String procedure, String reason, String cure, Exception cause) {
        return new InvalidInputException(Failure.of("execute", procedure).withCure(cure), reason, cause);
    }
}

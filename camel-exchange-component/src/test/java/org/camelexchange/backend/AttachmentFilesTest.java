package org.camelexchange.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.table.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentFilesTest {
    @TempDir
    Path folder;

    private Row inputs() {
        return Row.of("AttachmentFolder", folder.toString());
    }

    private static Row attachment(String content) {
        return Row.of("FileName", "report.pdf").with("Content", content.getBytes());
    }

    @Test
    void aFileOfTheSameNameIsReplacedUnlessOverwriteIsFalse() throws Exception {
        Row first = AttachmentFiles.saved(attachment("one"), AttachmentFiles.folder(inputs()), inputs());
        Row second = AttachmentFiles.saved(attachment("two"), folder, inputs());
        assertThat(second.get("LocalFile")).isEqualTo(first.get("LocalFile"));
        Row third = AttachmentFiles.saved(attachment("three"), folder, inputs().with("Overwrite", false));
        assertThat(third.text("LocalFile")).endsWith("report (1).pdf");
        assertThat(folder.resolve("report.pdf")).hasContent("two");
        assertThat(folder.resolve("report (1).pdf")).hasContent("three");
        assertThat(Files.list(folder)).hasSize(2);
    }

    @Test
    void aLinkThatLiesUnderTheNameIsReplacedAndNotWrittenThrough() throws Exception {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "untouched");
        Files.createSymbolicLink(folder.resolve("report.pdf"), elsewhere);
        AttachmentFiles.saved(attachment("one"), folder, inputs());
        assertThat(elsewhere).hasContent("untouched");
        assertThat(folder.resolve("report.pdf")).hasContent("one").isRegularFile();
    }

    @Test
    void aFolderThatIsNotThereIsRefusedBeforeAnythingIsAskedOfTheServer() {
        Row inputs = Row.of("AttachmentFolder", folder.resolve("none").toString());
        assertThatThrownBy(() -> AttachmentFiles.folder(inputs))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("none");
        assertThat(AttachmentFiles.folder(new Row())).isNull();
    }

    @Test
    void theContentToAttachIsGivenOrReadFromAFileWhoseNameItThenHas() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "content");
        assertThat(AttachmentFiles.toAttach(Row.of("LocalFile", file.toString())))
                .containsEntry("AttachmentName", "notes.txt")
                .containsEntry("Content", "content".getBytes());
        assertThat(AttachmentFiles.toAttach(Row.of("FileName", "other.txt").with("LocalFile", file.toString())))
                .containsEntry("AttachmentName", "other.txt");
        for (Row bad : new Row[] {
            Row.of("AttachmentName", "a"),
            Row.of("Content", new byte[1]),
            Row.of("LocalFile", folder.resolve("none").toString()),
            Row.of("LocalFile", "\0"),
            Row.of("LocalFile", file.toString()).with("Content", new byte[1])
        }) {
            assertThatThrownBy(() -> AttachmentFiles.toAttach(bad)).isInstanceOf(InvalidInputException.class);
        }
    }
}

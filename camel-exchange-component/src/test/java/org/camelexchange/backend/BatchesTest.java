package org.camelexchange.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.UnreachableException;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Row;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private static final List<Row> ROWS =
            List.of(Row.of("Id", 1), Row.of("Id", 2), Row.of("Id", 3), Row.of("Id", 4), Row.of("Id", 5));

    private final List<Object> sent = new ArrayList<>();

    private List<RowResult> ok(List<Row> rows) {
        rows.forEach(row -> sent.add(row.get("Id")));
        return rows.stream().map(RowResult::ok).toList();
    }

    @Test
    void aBadRowFailsAlone() {
        List<RowResult> results = Batches.send(ROWS, 1, rows -> {
            if (rows.get(0).get("Id").equals(2)) {
                throw new InvalidInputException(Failure.of("create", "x"), "bad", null);
            }
            return ok(rows);
        });
        assertThat(results).extracting(RowResult::succeeded).containsExactly(true, false, true, true, true);
    }

    @Test
    void aServerThatIsGoneIsNotAskedForEachRow() {
        List<RowResult> results = Batches.send(ROWS, 1, rows -> {
            ok(rows);
            throw new UnreachableException(Failure.of("create", "x"), "gone", null);
        });
        assertThat(sent).containsExactly(1, 2);
        assertThat(results).hasSize(5).noneMatch(RowResult::succeeded);
    }

    @Test
    void aFolderIsNamedByItsIdOrItsPath() {
        assertThat(FolderPath.of("ews.Inbox / Done/").parts()).containsExactly("Inbox", "Done");
        assertThat(FolderPath.isId("AAMkAGVmMDEzMTM4LTZmYWUtNDdkNC1hMDZiLTU1OGY5OTZhYmY4OA=="))
                .isTrue();
        assertThat(FolderPath.isId("InvoicesFromSuppliersAndCustomersOfTheYear2026xx"))
                .isFalse();
    }

    @Test
    void aTextThatIsNoBase64IsNotTakenForBytes() {
        assertThat((byte[]) ColumnType.BINARY.convert("YWJj\r\nZGVm"))
                .asString()
                .isEqualTo("abcdef");
        assertThatThrownBy(() -> ColumnType.BINARY.convert("1;2 figures")).isInstanceOf(IllegalArgumentException.class);
    }
}

package org.camelexchange.table;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;

/**
 * The names a back end serves. A name is looked up without regard to case: "EWS.Inbox" in its schema, a bare name in the back
 * end's own schema first and in the others then.
 */
public final class Vocabulary {
    private final String ownSchema;
    private final List<Table> tables;
    private final List<Procedure> procedures;

    public Vocabulary(String ownSchema, Collection<Table> tables, Collection<Procedure> procedures) {
        this.ownSchema = ownSchema;
        this.tables = List.copyOf(tables);
        this.procedures = List.copyOf(procedures);
    }

    public String ownSchema() {
        return ownSchema;
    }

    public List<Table> tables() {
        return tables;
    }

    public List<Procedure> procedures() {
        return procedures;
    }

    /** @throws InvalidInputException with the nearest names when there is none of that name */
    public Table table(String name) {
        return findTable(name)
                .orElseThrow(() ->
                        unknown("Table", name, tables.stream().map(Table::name).toList()));
    }

    public Optional<Table> findTable(String name) {
        return find(name, tables, Table::name, Table::schema);
    }

    /** @throws InvalidInputException with the nearest names when there is none of that name */
    public Procedure procedure(String name) {
        return findProcedure(name)
                .orElseThrow(() -> unknown(
                        "Procedure",
                        name,
                        procedures.stream().map(Procedure::name).toList()));
    }

    public Optional<Procedure> findProcedure(String name) {
        return find(name, procedures, Procedure::name, Procedure::schema);
    }

    private <T> Optional<T> find(String name, List<T> all, Function<T, String> nameOf, Function<T, String> schemaOf) {
        Optional<T> other = Optional.empty();
        for (T candidate : all) {
            String bare = nameOf.apply(candidate);
            String schema = schemaOf.apply(candidate);
            if ((schema + "." + bare).equalsIgnoreCase(name)) {
                return Optional.of(candidate);
            }
            if (bare.equalsIgnoreCase(name)) {
                if (schema.equalsIgnoreCase(ownSchema)) {
                    return Optional.of(candidate);
                }
                if (other.isEmpty()) {
                    other = Optional.of(candidate);
                }
            }
        }
        return other;
    }

    private InvalidInputException unknown(String kind, String name, List<String> known) {
        int dot = name.indexOf('.');
        String bare = dot < 0 ? name : name.substring(dot + 1);
        return new InvalidInputException(
                Failure.of(kind, name).withCure(Names.didYouMean(bare, known)),
                "the schema " + ownSchema + " has nothing of that name",
                null);
    }
}

package org.camelexchange.emulator.ews;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.camelexchange.emulator.store.StoreException;

/**
 * The answer to one thing of a request.
 *
 * @param responseClass Success, Warning or Error
 * @param error what went wrong; null for success
 * @param content writes what comes after the code; null for nothing
 */
record ResponseMessage(String responseClass, EwsError error, String text, Consumer<EwsWriter> content) {
    static ResponseMessage success(Consumer<EwsWriter> content) {
        return new ResponseMessage("Success", null, null, content);
    }

    static ResponseMessage success() {
        return success(null);
    }

    static ResponseMessage error(EwsException e) {
        return new ResponseMessage("Error", e.error(), e.getMessage(), null);
    }

    static ResponseMessage warning(EwsError error, Consumer<EwsWriter> content) {
        return new ResponseMessage("Warning", error, error.text(), content);
    }

    /** The same message with something else after the code; null for nothing. */
    ResponseMessage with(Consumer<EwsWriter> other) {
        return new ResponseMessage(responseClass, error, text, other);
    }

    /** One answer for each thing asked for; what fails does not keep the others from being done. */
    static <T> List<ResponseMessage> each(List<T> things, Function<T, ResponseMessage> action) {
        return things.stream().map(thing -> attempt(() -> action.apply(thing))).toList();
    }

    static ResponseMessage attempt(java.util.function.Supplier<ResponseMessage> action) {
        try {
            return action.get();
        } catch (EwsException e) {
            return error(e);
        } catch (StoreException e) {
            EwsError error = EwsError.of(e.error());
            return error(new EwsException(error));
        }
    }

    /**
     * Writes the message.
     *
     * @param empty the element an error has although it is empty, because the schema wants it; null for none
     */
    void write(EwsWriter out, String name, String empty) {
        out.m(name);
        writeInside(out, empty);
        out.end();
    }

    /** Writes what is inside the element that is open. */
    void writeInside(EwsWriter out, String empty) {
        out.attribute("ResponseClass", responseClass);
        if (error != null) {
            out.m("MessageText", text);
        }
        out.m("ResponseCode", error == null ? "NoError" : error.code());
        if (error != null) {
            out.m("DescriptiveLinkKey", "0");
        }
        if (content != null) {
            content.accept(out);
        } else if (empty != null) {
            out.m(empty).end();
        }
    }
}

package org.camelexchange.activity;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/** Turns a body of rows (one, a List, a streamed iterator) into JSON text. A streamed iterator is read to its end and closed. */
@DataTypeTransformer(
        name = "exchange:application-json",
        description = "Transforms rows of Microsoft Exchange to JSON text")
public class RowsToJsonTransformer extends Transformer {
    @Override
    public void transform(Message message, DataType from, DataType to) throws Exception {
        Object body = message.getBody();
        if (body instanceof Iterator<?> iterator) {
            List<Object> all = new ArrayList<>();
            try {
                iterator.forEachRemaining(all::add);
            } finally {
                if (iterator instanceof Closeable closeable) {
                    closeable.close();
                }
            }
            body = all;
        }
        if (body != null && !(body instanceof String)) {
            message.setBody(RowJson.text(body));
        }
        message.setHeader("Content-Type", "application/json");
    }
}

package org.camelexchange.emulator.ews;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.camelexchange.emulator.store.Category;

/** The master list of categories as the document clients keep it in ([MS-OXOCFG] 2.2.5.2.2). */
final class CategoryDocument {
    private static final String NAMESPACE = "CategoryList.xsd";
    /** The beginning of MAPI's time: a category nobody has used yet. */
    private static final String NEVER = "1601-01-01T00:00:00.000";

    private CategoryDocument() {}

    static byte[] write(List<Category> categories) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = new WstxOutputFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("categories");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute(
                    "default", categories.isEmpty() ? "" : categories.get(0).name());
            for (Category category : categories) {
                xml.writeEmptyElement("category");
                xml.writeAttribute("name", EwsWriter.legal(category.name()));
                xml.writeAttribute("color", String.valueOf(category.color()));
                xml.writeAttribute("keyboardShortcut", "0");
                xml.writeAttribute("lastTimeUsed", NEVER);
                xml.writeAttribute("guid", "{" + category.id().toUpperCase(Locale.ROOT) + "}");
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The list of categories could not be written", e);
        }
        return bytes.toByteArray();
    }
}

package org.camelexchange.ews;

import javax.xml.stream.XMLStreamException;
import org.camelexchange.ews.wire.XmlOut;

/** A folder as a request names it. */
sealed interface FolderRef {
    void write(XmlOut xml) throws XMLStreamException;

    /**
     * A folder every mailbox has.
     *
     * @param mailbox whose; null for the mailbox of the one who asks
     */
    record Distinguished(String name, String mailbox) implements FolderRef {
        @Override
        public void write(XmlOut xml) throws XMLStreamException {
            xml.open("DistinguishedFolderId").attribute("Id", name);
            if (mailbox != null) {
                xml.open("Mailbox").element("EmailAddress", mailbox).close();
            }
            xml.close();
        }
    }

    /** A folder by its id. */
    record ById(String id) implements FolderRef {
        @Override
        public void write(XmlOut xml) throws XMLStreamException {
            xml.open("FolderId").attribute("Id", id).close();
        }
    }
}

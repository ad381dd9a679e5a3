package org.camelexchange.emulator.ews;

import java.util.List;

/**
 * ConvertId ([MS-OXWSCVTID] 3.1.4.1). An id is changed into another form whether or not there is something of that id; only
 * the mailbox has to be there.
 */
final class ConvertId implements Operation {
    @Override
    public String name() {
        return "ConvertId";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        String destination = request.needAttribute("DestinationFormat");
        IdFormat format = IdFormat.of(destination);
        return ResponseMessage.each(request.need("SourceIds").children(), id -> convert(call, id, destination, format));
    }

    private static ResponseMessage convert(Call call, Element id, String destination, IdFormat format) {
        boolean publicFolder = id.name().equals("AlternatePublicFolderId");
        if (!publicFolder && !id.name().equals("AlternateId")) {
            throw new EwsException(EwsError.INVALID_ID_MALFORMED);
        }
        String mailbox = publicFolder ? null : id.needAttribute("Mailbox");
        if (mailbox != null) {
            call.mailbox(mailbox);
        }
        String name = publicFolder ? "FolderId" : "Id";
        String converted = format.write(entryId(id.needAttribute("Format"), id.needAttribute(name)));
        return ResponseMessage.success(out -> {
            // The type says which of the two kinds of id it is, and the element is the same for both.
            out.m("AlternateId").type("t:" + id.name() + "Type");
            out.attribute("Format", destination);
            out.attribute(name, converted);
            out.attribute("Mailbox", mailbox);
            out.end();
        });
    }

    private static byte[] entryId(String format, String id) {
        try {
            return IdFormat.of(format).read(id);
        } catch (IllegalArgumentException e) {
            throw new EwsException(EwsError.INVALID_ID_MALFORMED);
        }
    }
}

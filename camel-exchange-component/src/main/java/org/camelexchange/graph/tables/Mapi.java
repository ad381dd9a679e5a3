package org.camelexchange.graph.tables;

/**
 * Ids of MAPI properties ([MS-OXPROPS]) as Graph writes them, for the columns whose property Graph has no name for. The part
 * of a number is a column of its own: {@code READ} in the flags of a mail.
 */
final class Mapi {
    private static final String COMMON = "{00062008-0000-0000-C000-000000000046} Id ";
    private static final String APPOINTMENT = "{00062002-0000-0000-C000-000000000046} Id ";
    private static final String ADDRESS = "{00062004-0000-0000-C000-000000000046} Id ";

    /** PidTagMessageFlags ([MS-OXCMSG] 2.2.1.6). */
    static final String FLAGS = "Integer 0x0E07";

    static final int UNMODIFIED = 0x2;
    static final int SUBMITTED = 0x4;
    static final int UNSENT = 0x8;
    static final int FROM_ME = 0x20;
    static final int ASSOCIATED = 0x40;
    static final int RESEND = 0x80;

    /** PidTagAccess ([MS-OXCPRPT] 2.2.1.1). */
    static final String ACCESS = "Integer 0x0FF4";

    static final int MODIFY = 0x1;
    static final int READ = 0x2;
    static final int DELETE = 0x4;
    static final int CREATE_HIERARCHY = 0x8;
    static final int CREATE_CONTENTS = 0x10;
    static final int CREATE_ASSOCIATED = 0x20;

    private Mapi() {}

    /** A property of PSETID_Common. */
    static String common(String type, String id) {
        return type + " " + COMMON + id;
    }

    /** A property of PSETID_Appointment. */
    static String appointment(String type, String id) {
        return type + " " + APPOINTMENT + id;
    }

    /** A property of PSETID_Address. */
    static String address(String type, String id) {
        return type + " " + ADDRESS + id;
    }
}

package org.camelexchange.emulator.ews;

import java.util.List;

/**
 * A piece of a list, as IndexedPageItemView and its like ask for it ([MS-OXWSSRCH] 2.2.4.21).
 *
 * @param max how many at most; null for as many as the server gives
 * @param fromEnd whether the offset is counted from the end, backwards
 */
record Paging(Integer max, int offset, boolean fromEnd, boolean indexed) {
    /** More than this FindItem never gives. */
    static final int MOST = 1000;

    /** The page of a view element, or the first page where there is none. */
    static Paging read(Element view) {
        if (view == null) {
            return new Paging(null, 0, false, false);
        }
        String maximum = view.attribute("MaxEntriesReturned");
        Integer max = maximum == null ? null : Codecs.integer(maximum);
        if (max != null && max < 1) {
            throw new EwsException(EwsError.INVALID_PAGING_MAX);
        }
        int offset = Codecs.integer(view.needAttribute("Offset"));
        if (offset < 0) {
            throw new EwsException(EwsError.INVALID_INDEXED_PAGING);
        }
        return new Paging(max, offset, view.needAttribute("BasePoint").equals("End"), true);
    }

    /** The page of a list. */
    <T> Page<T> cut(List<T> all, int most) {
        int size = Math.min(max == null ? most : max, most);
        int start = Math.min(offset, all.size());
        int end = Math.min(start + size, all.size());
        List<T> part = fromEnd ? all.subList(all.size() - end, all.size() - start) : all.subList(start, end);
        return new Page<>(part, all.size(), end == all.size(), indexed ? end : null);
    }

    /** A page and where it lies. */
    record Page<T>(List<T> entries, int total, boolean last, Integer next) {
        void attributes(EwsWriter out) {
            out.attribute("IndexedPagingOffset", next == null ? null : next.toString());
            out.attribute("TotalItemsInView", String.valueOf(total));
            out.attribute("IncludesLastItemInRange", String.valueOf(last));
        }
    }
}

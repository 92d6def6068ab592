package nl.draagvlak.rendering.reading;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cells of a row by header. The headers are kept once for all rows, and empty cells at the end not at all: a table of 250,000 rows must fit. */
final class SheetCells extends AbstractMap<String, String> {

    /** The headers of a table with their places. */
    static final class Columns {
        private final List<String> headers;
        private final Map<String, Integer> places = new HashMap<>();

        Columns(List<String> headers) {
            this.headers = headers;
            for (int i = 0; i < headers.size(); i++) {
                places.put(headers.get(i), i);
            }
        }
    }

    private final Columns columns;
    private final String[] values;

    SheetCells(Columns columns, String[] values) {
        this.columns = columns;
        this.values = values;
    }

    private String at(int place) {
        return place < values.length ? values[place] : "";
    }

    @Override
    public String get(Object header) {
        Integer place = columns.places.get(header);
        return place == null ? null : at(place);
    }

    @Override
    public String getOrDefault(Object header, String otherwise) {
        String value = get(header);
        return value == null ? otherwise : value;
    }

    @Override
    public boolean containsKey(Object header) {
        return columns.places.containsKey(header);
    }

    @Override
    public int size() {
        return columns.headers.size();
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return columns.headers.size();
            }

            @Override
            public Iterator<Map.Entry<String, String>> iterator() {
                return new Iterator<>() {
                    private int place;

                    @Override
                    public boolean hasNext() {
                        return place < columns.headers.size();
                    }

                    @Override
                    public Map.Entry<String, String> next() {
                        if (!hasNext()) {
                            throw new java.util.NoSuchElementException();
                        }
                        return Map.entry(columns.headers.get(place), at(place++));
                    }
                };
            }
        };
    }
}

package org.shoulashou.platform.mongo.engine;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * BSON values as bytes whose plain byte order is MongoDB's order, and of which none is the beginning of another.
 * A descending field is the same bytes inverted, so one comparison of bytes orders a compound key.
 */
final class SortKey {

    static final int MIN = 0x05;
    static final int NULL = 0x10;
    static final int NUMBER = 0x20;
    static final int STRING = 0x30;
    private static final int DOCUMENT = 0x40;
    private static final int ARRAY = 0x50;
    private static final int BINARY = 0x60;
    private static final int LEGACY_UUID = 0x64;
    private static final int STANDARD_UUID = 0x68;
    private static final int OBJECT_ID = 0x70;
    private static final int BOOLEAN = 0x80;
    private static final int DATE = 0x90;
    private static final int TIMESTAMP = 0xA0;
    private static final int REGEX = 0xB0;
    private static final int OTHER = 0xB8;
    static final int MAX = 0xF0;
    /** Above this a double no longer holds every long. */
    private static final double EXACT = 0x1p53;

    private byte[] bytes = new byte[64];
    private int length;

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    static byte[] of(@Nullable Object value, boolean ascending) {
        return new SortKey().value(value, ascending).toBytes();
    }

    SortKey value(@Nullable Object value, boolean ascending) {
        int start = length;
        encode(value);
        if (!ascending) {
            for (int i = start; i < length; i++) {
                bytes[i] = (byte) ~bytes[i];
            }
        }
        return this;
    }

    SortKey raw(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    SortKey row(long row) {
        put8(row);
        return this;
    }

    /** The row that an index entry ends with. */
    static long rowOf(byte[] entry) {
        long row = 0;
        for (int i = entry.length - 8; i < entry.length; i++) {
            row = (row << 8) | (entry[i] & 0xff);
        }
        return row;
    }

    /** The first key after all that begin with this one, or null when there is none. */
    static byte @Nullable [] after(byte[] prefix) {
        for (int i = prefix.length - 1; i >= 0; i--) {
            if (prefix[i] != (byte) 0xff) {
                byte[] next = Arrays.copyOf(prefix, i + 1);
                next[i]++;
                return next;
            }
        }
        return null;
    }

    static byte[] inverted(byte[] key) {
        byte[] inverted = key.clone();
        for (int i = 0; i < inverted.length; i++) {
            inverted[i] = (byte) ~inverted[i];
        }
        return inverted;
    }

    /** What every string that starts like this starts with. */
    static byte[] stringStart(String start) {
        SortKey key = new SortKey();
        key.put(STRING);
        key.text(start);
        return key.toBytes();
    }

    static int typeOf(@Nullable Object value) {
        if (value == null || value instanceof Missing) return NULL;
        if (value instanceof Number) return NUMBER;
        if (value instanceof String) return STRING;
        if (value instanceof Map) return DOCUMENT;
        if (value instanceof Collection) return ARRAY;
        if (value instanceof BinData) return BINARY;
        if (value instanceof LegacyUUID) return LEGACY_UUID;
        if (value instanceof UUID) return STANDARD_UUID;
        if (value instanceof ObjectId) return OBJECT_ID;
        if (value instanceof Boolean) return BOOLEAN;
        if (value instanceof Instant) return DATE;
        if (value instanceof BsonTimestamp) return TIMESTAMP;
        if (value instanceof BsonRegularExpression) return REGEX;
        if (value instanceof MinKey) return MIN;
        if (value instanceof MaxKey) return MAX;
        return OTHER;
    }

    private void encode(@Nullable Object value) {
        int type = typeOf(value);
        put(type);
        if (value == null || type == NULL) return;
        switch (type) {
            case MIN, MAX -> {}
            case NUMBER -> number((Number) value);
            case STRING -> terminated((String) value);
            case DOCUMENT -> document((Map<?, ?>) value);
            case ARRAY -> array((Collection<?>) value);
            case BINARY -> binary(((BinData) value).getData());
            case LEGACY_UUID -> uuid(((LegacyUUID) value).getUuid());
            case STANDARD_UUID -> uuid((UUID) value);
            case OBJECT_ID -> raw(((ObjectId) value).toByteArray());
            case BOOLEAN -> put((Boolean) value ? 1 : 0);
            case DATE -> put8(((Instant) value).toEpochMilli() ^ Long.MIN_VALUE);
            case TIMESTAMP -> put8(((BsonTimestamp) value).getValue());
            default -> terminated(value.toString());
        }
    }

    private void document(Map<?, ?> document) {
        for (Map.Entry<?, ?> field : document.entrySet()) {
            put(typeOf(field.getValue()));
            terminated((String) field.getKey());
            encode(field.getValue());
        }
        put(0);
    }

    private void array(Collection<?> array) {
        array.forEach(this::encode);
        put(0);
    }

    private void binary(byte[] data) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            put(data.length >>> shift);
        }
        raw(data);
    }

    private void uuid(UUID uuid) {
        put8(uuid.getMostSignificantBits());
        put8(uuid.getLeastSignificantBits());
    }

    private void number(Number number) {
        double rounded = number.doubleValue() == 0 ? 0.0 : number.doubleValue(); // -0.0 equals 0.0
        long bits = Double.doubleToLongBits(rounded);
        put8(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        if (Math.abs(rounded) >= EXACT) {
            long lost = number instanceof Long exact ? exact - (long) rounded : 0;
            put8(lost ^ Long.MIN_VALUE);
        }
    }

    private void terminated(String text) {
        text(text);
        put(0);
        put(1);
    }

    private void text(String text) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            put(b);
            if (b == 0) put(0xff);
        }
    }

    private void put(int b) {
        reserve(1);
        bytes[length++] = (byte) b;
    }

    private void put8(long value) {
        reserve(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}

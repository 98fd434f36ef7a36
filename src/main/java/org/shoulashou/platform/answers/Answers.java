package org.shoulashou.platform.answers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes an answer as the web would, but once. */
@Component
public class Answers {

    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    public <T> Answer<T> of(T said) {
        byte[] plain = json.writeValueAsBytes(said);
        return new Answer<>(plain, gzipped(plain));
    }

    private static byte[] gzipped(byte[] plain) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(all)) {
            out.write(plain);
        } catch (IOException never) {
            throw new UncheckedIOException(never); // it goes into memory
        }
        return all.toByteArray();
    }
}

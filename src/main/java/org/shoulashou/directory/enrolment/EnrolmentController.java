package org.shoulashou.directory.enrolment;

import static org.shoulashou.accounts.Permission.PUPILS_ENROL;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.enrolment.EnrolClass.Saved;
import org.shoulashou.directory.enrolment.reading.columns.ColumnChoice;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.platform.sheets.reading.SheetFile;
import org.shoulashou.platform.sheets.reading.SheetProblems;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** From the teacher's own sheet to the roll: read, show, mend, save. Nothing is kept before it is saved. */
@RestController
@RequestMapping("/api/classes/{id}/enrolment")
class EnrolmentController {

    private final EnrolClass enrol;
    private final DataSize largestFile;

    EnrolmentController(EnrolClass enrol, EnrolmentProperties settings) {
        this.enrol = enrol;
        this.largestFile = settings.largestFile();
    }

    /** Field names by column; {@code null} for a column that is not to be read. */
    record Choice(@NotNull Map<Integer, @Nullable PupilField> columns) {

        ColumnChoice byColumn() {
            return new ColumnChoice(columns.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> Optional.ofNullable(entry.getValue()))));
        }
    }

    /** Some thousand rows; more comes as a file. */
    record Pasted(
            @NotNull @Size(max = 60_000) String text,
            @Valid @Nullable Choice choice) {}

    record Typed(@NotNull @Size(max = 200) List<@NotNull @Valid TypedRow> rows) {}

    /** @param column such as {@code 3:PEN_NAME}, or {@code 4:} for one that is not to be read */
    @PostMapping("/file")
    @Needs(value = PUPILS_ENROL, on = "class", in = "id")
    Mono<Reading> file(
            @PathVariable String id,
            @RequestParam @Size(max = 200) String name,
            @RequestParam(required = false) @Nullable List<String> column,
            @RequestBody Flux<DataBuffer> body) {
        return bytes(body).flatMap(bytes -> enrol.read(id, new SheetFile(name, bytes), ColumnsInWords.read(column)));
    }

    @PostMapping("/text")
    @Needs(value = PUPILS_ENROL, on = "class", in = "id")
    Mono<Reading> text(@PathVariable String id, @Valid @RequestBody Pasted pasted) {
        Choice choice = pasted.choice();
        ColumnChoice byHand = choice == null ? ColumnChoice.none() : choice.byColumn();
        return enrol.read(id, SheetFile.pasted(pasted.text()), byHand);
    }

    @PostMapping("/check")
    @Needs(value = PUPILS_ENROL, on = "class", in = "id")
    Mono<Reading> check(@PathVariable String id, @Valid @RequestBody Typed typed) {
        return enrol.check(id, typed.rows());
    }

    @PostMapping
    @Needs(value = PUPILS_ENROL, on = "class", in = "id")
    Mono<Saved> save(@PathVariable String id, @Valid @RequestBody Typed typed, Caller caller) {
        return enrol.save(id, typed.rows(), caller);
    }

    private Mono<byte[]> bytes(Flux<DataBuffer> body) {
        int most = (int) largestFile.toBytes();
        return DataBufferUtils.join(body, most + 1)
                .onErrorMap(
                        DataBufferLimitException.class,
                        large -> SheetProblems.TOO_LARGE.refusal(largestFile.toMegabytes()))
                .map(EnrolmentController::taken)
                .switchIfEmpty(Mono.error(SheetProblems.EMPTY::refusal));
    }

    private static byte[] taken(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}

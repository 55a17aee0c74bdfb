package io.serai.contacts.http;

import io.serai.accounts.Agent;
import io.serai.contacts.LabelId;
import io.serai.contacts.internal.imports.Imports;
import io.serai.contacts.internal.imports.Plan;
import io.serai.contacts.internal.imports.RowReader.Fault;
import io.serai.contacts.internal.imports.Upload;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Bringing customers along in a table. For those who lead and may see what stands in it. */
@RestController
@RequestMapping("/api/contact-imports")
class ImportsController {
    private static final int SHOWN = 100;
    private static final int MOST = 10_000;

    private final Imports imports;
    private final CurrentAgent current;

    ImportsController(Imports imports, CurrentAgent current) {
        this.imports = imports;
        this.current = current;
    }

    private Agent leader() {
        current.require(Permission.SEE_CONTACT_DATA);
        return current.require(Permission.ASSIGN_OTHERS);
    }

    /** The file is the body as it is: a form would have to be kept in memory or written twice. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Imports.Preview upload(@RequestParam String name, HttpServletRequest request) throws IOException {
        return imports.upload(leader(), name, request.getInputStream());
    }

    record Uploads(List<Upload> items) {}

    @GetMapping
    Uploads latest() {
        return new Uploads(imports.latest(leader().workspace()));
    }

    record Details(Upload upload, List<Fault> faults) {}

    @GetMapping("/{id}")
    Details find(@PathVariable UUID id) {
        Agent agent = leader();
        return new Details(imports.find(agent.workspace(), id), imports.faults(agent.workspace(), id, SHOWN));
    }

    @GetMapping("/{id}/preview")
    Imports.Preview preview(@PathVariable UUID id) throws IOException {
        return imports.preview(leader().workspace(), id);
    }

    record Start(List<String> targets, boolean overwrite, Optional<String> country, List<LabelId> tags, boolean dry) {}

    @PostMapping("/{id}/start")
    Upload start(@PathVariable UUID id, @RequestBody Start start) {
        Optional<String> country =
                start.country().map(code -> code.toUpperCase(Locale.ROOT)).filter(code -> code.matches("[A-Z]{2}"));
        return imports.start(
                leader(), id, new Plan(start.targets(), start.overwrite(), country, start.tags(), start.dry()));
    }

    @PostMapping("/{id}/stop")
    Upload stop(@PathVariable UUID id) {
        return imports.stop(leader(), id);
    }

    @GetMapping("/{id}/errors.csv")
    ResponseEntity<String> errors(@PathVariable UUID id) {
        var csv = new StringBuilder("\uFEFF").append(CsvLine.of(List.of("row", "column", "problem")));
        imports.faults(leader().workspace(), id, MOST)
                .forEach(fault ->
                        csv.append(CsvLine.of(List.of(Long.toString(fault.row()), fault.column(), fault.problem()))));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errors.csv\"")
                .body(csv.toString());
    }
}

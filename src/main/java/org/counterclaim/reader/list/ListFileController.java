package org.counterclaim.reader.list;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.counterclaim.core.EnumWords;
import org.counterclaim.reader.file.FileSender;

/** Serves whole lists as files. */
@Controller
class ListFileController {

    private final ListFiles files;
    private final FileSender sender;

    ListFileController(ListFiles files, FileSender sender) {
        this.files = files;
        this.sender = sender;
    }

    @GetMapping("/{plural:stories|claims|actors|articles}.{format:csv|json|atom}")
    void file(@PathVariable String plural, @PathVariable String format, @RequestParam Map<String, String> parameters,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        sender.send(format, () -> files.open(EnumWords.parse(RecordList.values(), plural), parameters), request, response);
    }
}

package org.camelexchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code blocks of the page about queries: each a call and its plan on both schemas. */
final class DocumentedQueries {
    /**
     * @param uri activity, target and options
     * @param headers the values of its :name parameters, as they are written
     * @param body of an update
     * @param plan lines of schema, part, where, detail and requests
     */
    record Documented(String uri, Map<String, String> headers, String body, List<String> plan) {
        @Override
        public String toString() {
            return uri;
        }
    }

    private static final Path PAGE = Path.of("..", "docs", "query.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

    private DocumentedQueries() {}

    static List<Documented> read() throws IOException {
        String page = Files.readString(PAGE, StandardCharsets.UTF_8);
        List<Documented> all = new ArrayList<>();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            List<String> lines = block.group(2).lines().toList();
            switch (block.group(1)) {
                case "uri" -> all.add(call(lines));
                case "plan" -> all.get(all.size() - 1).plan().addAll(lines);
                default -> throw new IllegalStateException("No test runs the block: " + block.group());
            }
        }
        return all;
    }

    private static Documented call(List<String> lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        StringBuilder uri = new StringBuilder();
        String body = null;
        for (String line : lines) {
            if (line.startsWith(":")) {
                headers.put(
                        line.substring(1, line.indexOf('=')).strip(),
                        line.substring(line.indexOf('=') + 1).strip());
            } else if (line.startsWith("{")) {
                body = line;
            } else {
                uri.append(line.strip());
            }
        }
        return new Documented(uri.toString(), headers, body, new ArrayList<>());
    }

    /** Writes the plans into the page: how it is brought up to date when plans change on purpose. */
    static void write(List<List<String>> plans) throws IOException {
        String page = Files.readString(PAGE, StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder();
        Matcher block = BLOCK.matcher(page);
        int next = 0;
        int at = 0;
        while (block.find()) {
            if (block.group(1).equals("plan")) {
                out.append(page, at, block.start()).append("```plan\n");
                plans.get(next++).forEach(line -> out.append(line).append('\n'));
                out.append("```");
                at = block.end();
            }
        }
        Files.writeString(PAGE, out.append(page.substring(at)), StandardCharsets.UTF_8);
    }
}

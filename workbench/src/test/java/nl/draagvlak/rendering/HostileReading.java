package nl.draagvlak.rendering;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;

/** Reads hostile files one after another in a small memory, in a process of its own, and prints what came of them. For {@link HostileReadingTests}. */
public final class HostileReading {

    private HostileReading() {}

    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        HostileFiles files = new HostileFiles(arguments[1]);
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        Map<String, Integer> outcomes = new TreeMap<>();
        long most = 0;
        String mostBy = "";
        for (int number = 0; number < count; number++) {
            HostileFiles.Hostile file = files.make(number);
            long before = threads.getCurrentThreadAllocatedBytes();
            String message;
            boolean read;
            if (file.kind() == HostileFiles.Kind.DOCX || file.kind() == HostileFiles.Kind.ODT) {
                DocumentReading.Outcome outcome = DocumentReading.read(file.bytes(), file.name());
                read = outcome instanceof DocumentReading.Read;
                message = outcome instanceof DocumentReading.Problem problem ? problem.message().nl() + problem.message().en() : "";
            } else {
                SheetReading.Reading outcome = SheetReading.read(file.bytes(), file.name(), new SheetReading.Limits(10_000_000, 250_000, 2_500, 4_000));
                read = outcome instanceof SheetReading.Sheet;
                message = outcome instanceof SheetReading.Problem problem ? problem.message().nl() + problem.message().en() : "";
            }
            long spent = threads.getCurrentThreadAllocatedBytes() - before;
            if (spent > most) {
                most = spent;
                mostBy = file.toString();
            }
            if (read && file.never() || !read && message.isBlank()) {
                System.out.println("WRONG " + file + " " + (read ? "was read" : "has no message"));
            }
            outcomes.merge((read ? "read " : "refused ") + file.kind() + " " + file.how(), 1, Integer::sum);
        }
        outcomes.forEach((outcome, times) -> System.out.println(times + " " + outcome));
        System.out.println("MOST " + most / 1_000_000 + " MB allocated by " + mostBy);
        System.out.println("DONE " + outcomes.values().stream().mapToInt(Integer::intValue).sum());
    }
}

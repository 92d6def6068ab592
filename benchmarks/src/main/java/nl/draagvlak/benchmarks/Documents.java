package nl.draagvlak.benchmarks;

import static nl.draagvlak.disclosure.Disclosure.ownWords;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.programme.Language;
import nl.draagvlak.rendering.Align;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.rendering.DocumentBuilder.Measured;
import nl.draagvlak.rendering.Format;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** How long a plan of 120 pages takes in every format, in a process of its own with little memory. No two documents share a drawing, so that none comes from what was kept. */
final class Documents {

    private static final int LINES = 10;
    private static final int ACTIONS = 200;
    private static final int FIGURES = 60;

    private Documents() {}

    static void measure(List<String> arguments) throws Exception {
        if (System.getProperty("draagvlak.inside") == null) {
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-Ddraagvlak.inside=yes", "-cp", System.getProperty("java.class.path"), Bench.class.getName(), "documents"));
            command.addAll(arguments);
            System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
        }
        int times = Bench.option(arguments, "--times", 6);
        for (Format format : Format.values()) {
            double[] milliseconds = new double[times];
            double[] work = new double[times];
            int bytes = 0;
            int pages = 0;
            for (int i = 0; i < times; i++) {
                Document plan = plan(format + " " + i);
                long start = System.nanoTime();
                long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                byte[] file = format.file(plan);
                milliseconds[i] = (System.nanoTime() - start) / 1e6;
                work[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
                bytes = file.length;
                pages = format == Format.PDF ? pages(file) : 0;
            }
            double first = milliseconds[0];
            Arrays.sort(milliseconds);
            Arrays.sort(work);
            System.out.printf("%-5s first %6.0f ms, median %6.0f ms, worst %6.0f ms; of the processor itself %6.0f to %6.0f ms; %6d kB%s%n", format, first, milliseconds[times / 2],
                    milliseconds[times - 1], work[0], work[times - 1], bytes / 1024,
                    pages == 0 ? "" : ", " + pages + " pages");
        }
        System.out.printf("all of it within a heap of %d MiB%n", Runtime.getRuntime().maxMemory() >> 20);
    }

    private static int pages(byte[] pdf) throws Exception {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return read.getNumberOfPages();
        }
    }

    private static Document plan(String name) {
        DocumentBuilder plan = Document.titled(ownWords("Een plan om te meten, " + name), Language.NL).contents(2);
        for (int line = 1; line <= LINES; line++) {
            int number = line;
            plan.heading(1, ownWords("Actielijn " + line));
            for (int part = 1; part <= 5; part++) {
                plan.heading(2, ownWords("Onderdeel " + line + "." + part));
                for (int paragraph = 0; paragraph < 6; paragraph++) {
                    plan.paragraph(text -> text.text(ownWords("In deze lijn staat wat er de komende jaren gebeurt, wie het doet en wanneer het klaar is. De houders hebben zelf gezegd dat het kan. "
                            .repeat(3))).note(ownWords("Zie de bijlage over het proces, waar staat wie hier wanneer over sprak.")));
                }
            }
            plan.table(ownWords("Acties in lijn " + line), table -> {
                table.column(ownWords("Actie")).column(ownWords("Houder")).column(ownWords("Toelichting")).column(ownWords("× € 1.000"), Align.RIGHT);
                for (int i = 1; i <= ACTIONS / LINES; i++) {
                    table.row(ownWords(number + "." + i + " Spreek met iedere regio af wie het eerste gesprek voert en wie daarna bereikbaar blijft"), ownWords("Stichting Proef"),
                            ownWords("De houder zegt dat dit kan, als de regio's op tijd laten weten wie meedoet. ".repeat(2)), ownWords(String.valueOf(15 * i)));
                }
            });
            for (int i = 0; i < FIGURES / LINES; i++) {
                figure(plan, name + ", figuur " + line + "." + (i + 1), i);
            }
        }
        return plan.build();
    }

    private static void figure(DocumentBuilder plan, String title, int i) {
        List<Measured> bars = new ArrayList<>();
        for (int bar = 1; bar <= 7; bar++) {
            bars.add(new Measured(ownWords("Onderdeel " + bar + " van " + title), Disclosure.ofThings(100L * bar + i)));
        }
        plan.bars(ownWords(title), ownWords("Het laatste onderdeel vraagt het meest."), ownWords("× € 1.000"), bars, null);
    }
}

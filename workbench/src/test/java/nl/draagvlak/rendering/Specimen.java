package nl.draagvlak.rendering;

import static nl.draagvlak.disclosure.Disclosure.ownWords;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.disclosure.Consent;
import nl.draagvlak.disclosure.CountTable;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.PublicFigure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.disclosure.QuoteConsent;
import nl.draagvlak.disclosure.Use;
import nl.draagvlak.disclosure.SmallCells;
import nl.draagvlak.programme.Language;

/** A document with everything in it, as long as a real one. */
final class Specimen {

    static final UUID QUOTE = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L);
    static final UUID ROW = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0002L);

    private Specimen() {}

    static Document document() {
        return document(22);
    }

    /** With so many actions a line, and at most twice as many figures in the chart. */
    static Document document(int rows) {
        DocumentBuilder plan = Document.titled(ownWords("Veilig wonen en werken: het actieplan"), Language.NL)
                .subtitle(ownWords("Vijf actielijnen, dertig acties, één rode draad"))
                .date(LocalDate.of(2026, 10, 5))
                .meta(ownWords("Programma"), ownWords("Voorbeeldprogramma"))
                .meta(ownWords("Versie"), ownWords("1"))
                .note(ownWords("Fictief voorbeeld"), ownWords("Alle citaten, acties en bedragen in dit document zijn verzonnen."))
                .contents()
                .heading(1, ownWords("Inleiding"))
                .paragraph(line -> line.text(ownWords("Dit plan is gemaakt met de mensen om wie het gaat.")).note(ownWords("Zie de bijlage over het proces."))
                        .text(ownWords(" Wat zij zeiden staat in de bloemlezing; hier staat wat wij ermee doen. ")).strong(ownWords("Eerst luisteren"))
                        .text(ownWords(", dan kiezen & pas daarna <beloven>. Meer op ")).link(ownWords("de programmapagina"), "https://voorbeeld.example/plan")
                        .text(ownWords(".")))
                .prose(ownWords("""
                        De aanpak heeft drie delen, die elkaar nodig hebben.

                        - Zien wat er speelt, ook waar niemand kijkt.
                        - Helpen zonder voorwaarden vooraf.^[Deze afspraak geldt voor alle organisaties in het plan.]
                        - Daders aanpakken, samen en sneller.

                        Daarna volgt per actielijn wat er gebeurt."""))
                .quote(Disclosure.quote(QUOTE, new QuoteConsent(Consent.PUBLIC, false, "Ik heb mijn verhaal aan negen loketten verteld. Het tiende vroeg of ik het al eens had gemeld.",
                        "een deelnemer met eigen ervaring"), Use.PUBLIC).orElseThrow())
                .heading(1, ownWords("Wat er speelt"))
                .series(ownWords("Geregistreerd en geschat"), ownWords("Het aantal registraties daalt van 1.711 in 2012 naar 668 in 2018 en schommelt daarna rond 900. De schattingen liggen veel hoger: 4.000 tot 7.000 per jaar."),
                        figures().subList(Math.max(0, figures().size() - 2 * rows), figures().size()), List.of(new DocumentBuilder.Moment(2018, ownWords("Start programma")), new DocumentBuilder.Moment(2023, ownWords("Herijking"))))
                .bars(ownWords("Het budget van 2027 per actielijn"), ownWords("Actielijn 2 vraagt het meest en blijft onder de grens van 900 duizend euro; actielijn 5 gaat erover."), ownWords("× € 1.000"),
                        List.of(bar("Bewustwording", 250), bar("Signaleren en melden", 880), bar("Opvang en zorg", 460), bar("Aanpak van daders", 310), bar("Informatie delen tussen organisaties", 940)),
                        bar("Grens", 900))
                .graph(ownWords("Van oorzaak naar probleem"), ownWords("Drie oorzaken leiden naar twee problemen; één interventie grijpt aan op de oorzaak ‘niemand heeft de regie’."),
                        List.of(knot("c1", "cause", "Niemand heeft de regie"), knot("c2", "cause", "Organisaties delen geen gegevens omdat zij niet weten wat mag"), knot("c3", "cause", "Korte financiering"),
                                knot("p1", "problem", "Mensen vallen tussen wal en schip"), knot("p2", "problem", "Signalen komen te laat samen"), knot("i1", "intervention", "Eén vaste regisseur per regio")),
                        List.of(arrow("c1", "p1"), arrow("c1", "p2"), arrow("c2", "p2"), arrow("c3", "c1"), arrow("i1", "c1")))
                .heading(1, ownWords("De actielijnen"));
        for (int line = 1; line <= 3; line++) {
            addLine(plan, line, rows);
        }
        return plan.pageBreak()
                .heading(1, ownWords("Bijlage: het proces"))
                .table(ownWords("Aanwezigen per sector en bijeenkomst"), ownWords("Sector"), Disclosure.counts(new CountTable(
                        List.of("Ervaringsdeskundigen", "Zorg en opvang", "Opsporing", "Gemeenten"), List.of("Ronde 1", "Ronde 2", "Ronde 3"),
                        List.of(List.of(7L, 6L, 3L), List.of(24L, 22L, 25L), List.of(18L, 14L, 16L), List.of(21L, 19L, 23L))), SmallCells.ROOM))
                .paragraph(ownWords("Een punt staat waar een aantal niet wordt genoemd, om mensen in kleine groepen te beschermen."))
                .build();
    }

    private static void addLine(DocumentBuilder plan, int line, int rows) {
        plan.heading(2, ownWords("Actielijn " + line + ": " + List.of("bewustwording", "signaleren en melden", "opvang en zorg").get(line - 1)))
                .paragraph(ownWords("In deze lijn staat wat er de komende jaren gebeurt, wie het doet en wanneer het klaar is. De houders hebben zelf gezegd dat het kan. "
                        + "Waar iets nog open is, staat dat erbij; waar een organisatie iets bijdraagt ook. Zo kan iedereen volgen hoe een zin uit een gesprek een actie is geworden."))
                .table(ownWords("Acties in lijn " + line), table -> {
                    table.column(ownWords("Actie")).column(ownWords("Houder")).column(ownWords("Klaar in")).column(ownWords("× € 1.000"), Align.RIGHT);
                    for (int i = 1; i <= rows; i++) {
                        UUID source = line == 1 && i == 1 ? ROW : null;
                        table.row(source, List.of(ownWords(line + "." + i + " Spreek met iedere regio af wie het eerste gesprek voert en wie daarna bereikbaar blijft"),
                                ownWords(i % 3 == 0 ? "Gemeente Voorbeeldstad" : "Stichting Proef"), ownWords(String.valueOf(2026 + i % 3)), ownWords(String.valueOf(15 * i))));
                    }
                });
    }

    static List<Publishable<PublicFigure>> figures() {
        int[] registered = {1222, 1711, 1437, 1256, 1150, 952, 958, 668, 1334, 984, 791, 814, 868, 944};
        List<Publishable<PublicFigure>> figures = new ArrayList<>();
        for (int i = 0; i < registered.length; i++) {
            figures.add(Disclosure.publicFigure(PublicFigure.of("Geregistreerd", 2011 + i, registered[i], "Jaarcijfers van het meldpunt", LocalDate.of(2025, 6, 1))));
        }
        figures.add(Disclosure.publicFigure(new PublicFigure("Geschat", 2010, 2015, 6250d, null, null, "Schatting uit 2017", null)));
        figures.add(Disclosure.publicFigure(new PublicFigure("Geschat", 2018, 2019, 5000d, 4000d, 7000d, "Schatting uit 2021", null)));
        return figures;
    }

    private static DocumentBuilder.Measured bar(String label, long value) {
        return new DocumentBuilder.Measured(ownWords(label), Disclosure.ofThings(value));
    }

    private static DocumentBuilder.Knot knot(String id, String kind, String label) {
        return new DocumentBuilder.Knot(id, kind, ownWords(label));
    }

    private static DocumentBuilder.Arrow arrow(String from, String to) {
        return new DocumentBuilder.Arrow(from, to, "", ownWords(""));
    }
}

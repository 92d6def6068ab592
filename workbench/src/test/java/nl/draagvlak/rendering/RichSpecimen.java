package nl.draagvlak.rendering;

import static nl.draagvlak.disclosure.Disclosure.ownWords;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.programme.Language;

/** A note and a letter with all that a writer may use: lists in lists, notes in cells, marks of change, remarks in the margin. */
final class RichSpecimen {

    static final UUID ITEM = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0003L);

    private RichSpecimen() {}

    static Document note() {
        return body(Document.titled(ownWords("Beslisnota: versie 2 van het actieplan"), Language.NL).withoutTitlePage().date(LocalDate.of(2026, 11, 20))
                .meta(ownWords("Kenmerk"), ownWords("2026-0000012")).meta(ownWords("Gevraagd besluit"), ownWords("Instemmen met verzending aan de Tweede Kamer"))
                .meta(ownWords("Uiterlijk op"), ownWords("27 november 2026"))).build();
    }

    static Document letter() {
        return body(Document.titled(ownWords("Halfjaarlijkse voortgang"), Language.NL).date(LocalDate.of(2026, 11, 20))
                .letter(List.of(ownWords("Ministerie van Voorbeeldzaken"), ownWords("Postbus 1"), ownWords("1000 AA Voorbeeldstad")),
                        List.of(ownWords("De Voorzitter van de Tweede Kamer der Staten-Generaal"), ownWords("Postbus 20018"), ownWords("2500 EA Den Haag")))
                .meta(ownWords("Ons kenmerk"), ownWords("2026-0000013")).meta(ownWords("Bijlage"), ownWords("1"))).build();
    }

    private static DocumentBuilder body(DocumentBuilder document) {
        return document
                .heading(1, ownWords("Aanleiding"))
                .paragraph(line -> line.text(ownWords("In de brief van juni staat dat het plan ")).strong(strong -> strong.text(ownWords("vóór 1 december ")).emphasis(ownWords("en niet later")))
                        .text(ownWords(" naar de Kamer gaat.")).note(note -> note.text(ownWords("Kamerstuk 99 999, nr. 1; zie ")).link(ownWords("de brief"), "https://voorbeeld.example/brief").text(ownWords(".")))
                        .text(ownWords(" Dat kan: ")).link(ownWords("zie het besluit"), "#zin-besluit").text(ownWords(".")))
                .numbered(list -> list
                        .item(null, line -> line.text(ownWords("Wat is er veranderd?")), inner -> inner
                                .bullets(deeper -> deeper.item(ownWords("De tweede actielijn is korter.")).item(line -> line.text(ownWords("Er is een houder bij.")).note(ownWords("De gemeente Voorbeeldstad.")))
                                        .item(null, line -> line.text(ownWords("Drie acties zijn samengevoegd:")), third -> third.numbered(numbers -> numbers.item(ownWords("één vaste regisseur")).item(ownWords("een gedeeld register"))))))
                        .item(ITEM, line -> line.text(ownWords("Wie is het ermee eens? Negen van de elf organisaties.")))
                        .item(null, line -> line.text(ownWords("Wat is nog open?")), inner -> inner.paragraph(ownWords("De verdeling van het geld over 2028 en 2029. Daarover praat de stuurgroep in januari."))))
                .heading(2, ownWords("Wat er in de tekst veranderde"))
                .heading(3, ownWords("Actielijn 2"))
                .heading(4, ownWords("Signaleren en melden"))
                .paragraph(line -> line.text(ownWords("Elke regio ")).deleted(gone -> gone.text(ownWords("kan een "))).inserted(come -> come.text(ownWords("krijgt één ")).strong(ownWords("vaste ")))
                        .text(ownWords("regisseur ")).comment(ownWords("Stichting Proef"), LocalDate.of(2026, 10, 3), ownWords("Wie betaalt dit na 2028?"), on -> on.text(ownWords("voor de hele looptijd"))).text(ownWords(".")))
                .blockQuote(passage -> passage.paragraph(ownWords("Het bestuursorgaan weegt de rechtstreeks bij het besluit betrokken belangen af.")).bullets(list -> list.item(ownWords("eerste lid")).item(ownWords("tweede lid"))))
                .table(ownWords("Wijzigingen en waarom"), table -> table.column(ownWords("Plaats"), Align.LEFT, 2).column(ownWords("Wijziging"), Align.LEFT, 5).column(ownWords("Bedrag"), Align.RIGHT, 2)
                        .cells(row -> row.cell(ownWords("2.1")).cell(line -> line.deleted(gone -> gone.text(ownWords("kan "))).inserted(come -> come.text(ownWords("krijgt "))).text(ownWords("een regisseur"))
                                .note(ownWords("Naar aanleiding van vier opmerkingen."))).cell(ownWords("€ 250.000")))
                        .cells(row -> row.cell(ownWords("3.4")).cell(line -> line.strong(ownWords("Nieuw:")).lineBreak().text(ownWords("een ")).link(ownWords("gedeeld register"), "https://voorbeeld.example/register")).cell(ownWords("€ 80.000"))))
                .image(ownWords("De werkplaats"), ownWords("Twee gekleurde vlakken boven elkaar, als twee tafels van bovenaf gezien."), photograph())
                .heading(1, ownWords("Het besluit"))
                .paragraph(line -> line.place("zin-besluit", place -> place.text(ownWords("De stuurgroep stemt in met versie 2."))))
                .signOff(ownWords("Hoogachtend,"), List.of(new DocumentBuilder.Signatory(ownWords("De Minister van Voorbeeldzaken,"), ownWords("A. Voorbeeld")),
                        new DocumentBuilder.Signatory(ownWords("De Staatssecretaris van Proefneming,"), ownWords("B. Voorbeeld"))));
    }

    static Publishable<byte[]> photograph() {
        BufferedImage image = new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(new Color(0x1F5A6B));
        canvas.fillRect(0, 0, 320, 90);
        canvas.setColor(new Color(0xE7D9B9));
        canvas.fillRect(0, 90, 320, 90);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Disclosure.ownImage(bytes.toByteArray());
    }
}

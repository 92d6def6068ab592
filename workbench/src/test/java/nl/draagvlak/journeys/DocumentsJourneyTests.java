package nl.draagvlak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import nl.draagvlak.rendering.DocumentFiles;
import nl.draagvlak.rendering.LongDocuments;
import nl.draagvlak.testing.SampleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody of the team takes the documents along, also when many others ask for theirs. */
@SampleTest
class DocumentsJourneyTests {

    private static final String AT = "/programmas/voorbeeld";

    @LocalServerPort
    private int port;
    @Autowired
    private DocumentFiles files;

    @Test
    void everyDocumentIsOfferedInEveryFormatUnderAPlainName() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.signedIn("marloes@voorbeeld.example");
            page.navigate(AT + "/publicatie");
            page.locator("main a[href$='/documenten']").click();
            assertThat(page.locator("main h2").allInnerTexts()).contains("Probleem- en oorzaakanalyse", "Procesverslag", "Visie", "Overbruggingsprojecten").anyMatch(title -> title.startsWith("Reactienota"))
                    .anyMatch(title -> title.startsWith("Beslisnota")).anyMatch(title -> title.startsWith("Aanbieding van")).anyMatch(title -> title.startsWith("Voortgang van"));
            browser.check(page);
            browser.picture(page, "documents-1440");
            page.setViewportSize(320, 640);
            browser.check(page);
            browser.picture(page, "documents-320");
            for (String end : List.of("pdf", "docx", "odt", "html")) {
                APIResponse answer = page.request().get(AT + "/documenten/visie/" + end);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.headers().get("content-disposition")).endsWith("filename=\"visie." + end + "\"");
            }
            assertThat(page.request().get(AT + "/documenten/visie/exe").status()).isEqualTo(404);
            assertThat(page.request().get(AT + "/documenten/bestaat-niet/pdf").status()).isEqualTo(404);
        }
    }

    @Test
    void whoHasToWaitSeesWhyAndGetsTheDocumentByItself() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.signedIn("marloes@voorbeeld.example");
            page.navigate(AT + "/effect/uitgave");
            browser.check(page);
            browser.picture(page, "effect-files-1440");
            LongDocuments.occupy(files);
            page.locator(".bestanden a[href$='/odt']").click();
            page.waitForURL(url -> url.endsWith("/odt"));
            assertThat(page.locator("h1").innerText()).isEqualTo("Het document wordt gemaakt");
            assertThat(page.locator("[role=status]").innerText()).contains("wacht op zijn beurt");
            browser.check(page);
            browser.picture(page, "document-waiting-1440");
            Page without = browser.signIn(browser.withoutScript(), "marloes@voorbeeld.example");
            without.navigate(AT + "/effect/uitgave/odt");
            assertThat(without.locator("main .acties a").first().innerText()).contains("Kijk of het klaar is");
            Download download = page.waitForDownload(new Page.WaitForDownloadOptions().setTimeout(180_000), () -> { });
            assertThat(download.suggestedFilename()).isEqualTo("effect.odt");
            assertThat(page.locator("[role=status]").innerText()).contains("Het document is klaar");
            browser.picture(page, "document-ready-1440");
            assertThat(page.request().get(AT + "/effect/uitgave/odt", RequestOptions.create().setHeader("Accept", "text/html")).headers().get("content-disposition")).contains("effect.odt");
        }
    }
}

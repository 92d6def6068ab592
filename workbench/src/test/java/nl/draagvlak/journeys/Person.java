package nl.draagvlak.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

/** Somebody at a screen: follows what has a name, fills in what has a label, reads what is there. Every wait is the browser's own. */
final class Person {

    private final Browser browser;
    private final Page page;

    Person(Browser browser, Page page) {
        this.browser = browser;
        this.page = page;
    }

    Page page() {
        return page;
    }

    Locator main() {
        return page.locator("main");
    }

    Person goTo(String path) {
        page.navigate(path);
        return this;
    }

    /** Follows the first link in the page's content with these words. */
    Person follow(String words) {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words)).first().click();
        return this;
    }

    /** Presses the first button in the page's content with these words. */
    Person press(String words) {
        main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words)).first().click();
        return this;
    }

    Person fill(String label, String value) {
        main().getByLabel(label).first().fill(value);
        return this;
    }

    Person choose(String label, String option) {
        main().getByLabel(label).first().selectOption(option);
        return this;
    }

    Person tick(String label) {
        main().getByLabel(label).first().check();
        return this;
    }

    /** Opens what is folded away under these words, when it is not open yet. */
    Person unfold(String words) {
        Locator folded = main().locator("details:not([open]) > summary").filter(new Locator.FilterOptions().setHasText(words));
        if (folded.count() > 0) {
            folded.first().click();
        }
        return this;
    }

    Person sees(String... texts) {
        for (String text : texts) {
            assertThat(main()).containsText(text, new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true));
        }
        return this;
    }

    Person doesNotSee(String... texts) {
        for (String text : texts) {
            assertThat(main()).not().containsText(text, new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true));
        }
        return this;
    }

    /** Whether what is filled in under this label is still there. */
    Person stillHas(String label, String value) {
        assertThat(main().getByLabel(label).first()).hasValue(value);
        return this;
    }

    /** The page as it stands is accessible, not wider than its window and without complaints; a picture is kept. */
    Person looks(String name) {
        browser.check(page);
        browser.picture(page, name);
        return this;
    }

    String path() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }
}

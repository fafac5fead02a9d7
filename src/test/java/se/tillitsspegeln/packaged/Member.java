package se.tillitsspegeln.packaged;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;

/** Somebody with an account of the organisation's, in a browser of their own. */
final class Member implements AutoCloseable {

    private static final String BUTTON = "Logga in med organisationens konto";

    private final BrowserContext context;
    private final Page page;

    Member(Browser browser, int port) {
        context = browser.newContext(
                new Browser.NewContextOptions().setLocale("sv-SE").setBaseURL("http://127.0.0.1:" + port));
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** Asks for a page, follows the way to the provider, logs in there and tells the status of where it ends. */
    int logIn(String name, String wanted) {
        page.navigate(wanted);
        pressButton();
        page.locator("#username").fill(name);
        page.locator("#password").fill(Keycloak.PASSWORD);
        return page.waitForResponse(
                        answer -> isOurs(answer.url()) && (answer.status() == 200 || answer.status() == 403),
                        () -> page.locator("#kc-login").click())
                .status();
    }

    void pressButton() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(BUTTON))
                .click();
    }

    void logOut() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logga ut"))
                .click();
        page.waitForURL("**/sv/login?loggedOut=true");
    }

    private static boolean isOurs(String url) {
        return URI.create(url).getPath().startsWith("/sv/hr");
    }

    /** Where the browser stands, without the machine. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    /** What the service's own pages are sent, as a header. */
    String cookie(String name) {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals(name))
                .map(cookie -> cookie.name + "=" + cookie.value)
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        context.close();
    }
}

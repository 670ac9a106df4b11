package app.akin.ui.shell.page;

/** Makes a page when it is first needed. */
@FunctionalInterface
public interface PageFactory {

    Page create(UiServices services, Navigator navigator);
}

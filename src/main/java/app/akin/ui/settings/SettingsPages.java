package app.akin.ui.settings;

import app.akin.library.DatabaseChoice;
import app.akin.library.Doctor;
import app.akin.library.SizeAndSpeed;
import app.akin.library.graphics.GraphicsCard;
import app.akin.library.models.PassageModels;
import app.akin.settings.DataFolder;
import app.akin.settings.SettingsStore;
import app.akin.ui.shell.page.Navigator;
import app.akin.ui.shell.page.Page;
import app.akin.ui.shell.page.PageFactory;
import app.akin.ui.shell.page.PageId;
import app.akin.ui.shell.page.UiServices;
import java.util.Map;

/** The settings page, which several ids open at different sections. */
public final class SettingsPages {

    private SettingsPages() {}

    /**
     * What the settings stand on besides the window's services.
     *
     * @param version of Akin, such as 0.1.0
     */
    public record Ground(
            SettingsStore store,
            DataFolder folder,
            Doctor doctor,
            PassageModels passages,
            GraphicsCard graphicsCard,
            DatabaseChoice databases,
            SizeAndSpeed sizes,
            String version) {}

    public static Map<PageId, PageFactory> all(Ground ground) {
        return Map.of(
                PageId.SETTINGS, (services, navigator) -> page(ground, services, navigator, SectionId.GENERAL),
                PageId.FOLDERS, (services, navigator) -> page(ground, services, navigator, SectionId.LIBRARY),
                PageId.MODELS, (services, navigator) -> page(ground, services, navigator, SectionId.MODELS),
                PageId.ANSWERS, (services, navigator) -> page(ground, services, navigator, SectionId.ANSWERS),
                PageId.SERVER, (services, navigator) -> page(ground, services, navigator, SectionId.DATABASE),
                PageId.DOCTOR, (services, navigator) -> page(ground, services, navigator, SectionId.DOCTOR),
                PageId.KEYS, (services, navigator) -> page(ground, services, navigator, SectionId.KEYS));
    }

    private static Page page(Ground ground, UiServices services, Navigator navigator, SectionId first) {
        return new SettingsController(new Sections(ground, services, navigator), services.messages(), first);
    }
}

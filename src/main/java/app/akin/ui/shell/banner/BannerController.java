package app.akin.ui.shell.banner;

import app.akin.ui.shell.banner.Banner.Severity;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line under the top bar that says what is wrong. */
public final class BannerController {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass NEWS = PseudoClass.getPseudoClass("news");

    private final Banners banners;

    @FXML
    private HBox bannerBox;

    @FXML
    private FontIcon bannerIcon;

    @FXML
    private Text bannerHeadline;

    @FXML
    private Text bannerRest;

    @FXML
    private Button bannerAction;

    @FXML
    private Button bannerClose;

    public BannerController(Banners banners) {
        this.banners = banners;
    }

    @FXML
    private void initialize() {
        bannerBox.managedProperty().bind(bannerBox.visibleProperty());
        bannerAction.managedProperty().bind(bannerAction.visibleProperty());
        banners.shown().addListener((p, old, now) -> show(now));
        show(banners.shown().get());
    }

    private void show(Optional<Banner> shown) {
        bannerBox.setVisible(shown.isPresent());
        shown.ifPresent(banner -> {
            boolean danger = banner.severity() == Severity.DANGER;
            bannerBox.pseudoClassStateChanged(DANGER, danger);
            bannerBox.pseudoClassStateChanged(NEWS, banner.severity() == Severity.NEWS);
            bannerIcon.setIconLiteral(
                    switch (banner.severity()) {
                        case NEWS -> "fltral-info-20";
                        case WARNING -> "fltrmz-warning-20";
                        case DANGER -> "fltral-error-circle-20";
                    });
            bannerHeadline.setText(banner.headline());
            bannerRest.setText(banner.text().isEmpty() ? "" : " " + banner.text());
            bannerBox.setAccessibleText(banner.headline() + " " + banner.text());
            bannerAction.setVisible(banner.action().isPresent());
            banner.action().ifPresent(action -> {
                bannerAction.setText(action.label());
                bannerAction.setOnAction(e -> action.run().run());
            });
            bannerClose.setOnAction(e -> banners.lower(banner.key()));
        });
    }
}

package app.akin.ui.settings;

import app.akin.answer.chat.KnownPlace;
import app.akin.ui.kit.FxmlView;
import app.akin.ui.settings.answers.AnswersSectionController;
import app.akin.ui.settings.answers.AnswersViewModel;
import app.akin.ui.settings.doctor.DoctorSectionController;
import app.akin.ui.settings.doctor.DoctorViewModel;
import app.akin.ui.settings.folders.FoldersSectionController;
import app.akin.ui.settings.models.GraphicsCardController;
import app.akin.ui.settings.models.ModelsSectionController;
import app.akin.ui.settings.models.ModelsViewModel;
import app.akin.ui.settings.models.PassagesSectionController;
import app.akin.ui.settings.models.PassagesViewModel;
import app.akin.ui.settings.section.Section;
import app.akin.ui.settings.server.ServerSectionController;
import app.akin.ui.settings.server.ServerViewModel;
import app.akin.ui.settings.size.SizeSectionController;
import app.akin.ui.settings.size.SizeViewModel;
import app.akin.ui.shell.page.Navigator;
import app.akin.ui.shell.page.UiServices;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;

/** Makes each section when it is first looked at. */
final class Sections {

    private final SettingsPages.Ground ground;
    private final UiServices services;
    private final Navigator navigator;
    private final ModelsViewModel models;
    private final Map<SectionId, Made> made = new EnumMap<>(SectionId.class);

    Sections(SettingsPages.Ground ground, UiServices services, Navigator navigator) {
        this.ground = ground;
        this.services = services;
        this.navigator = navigator;
        models =
                new ModelsViewModel(services.models(), services.indexing(), services.background(), services.messages());
    }

    Made get(SectionId id) {
        return made.computeIfAbsent(id, wanted -> {
            Section section = make(wanted);
            return new Made(section, FxmlView.load(section, services.messages()));
        });
    }

    private Section make(SectionId id) {
        return switch (id) {
            case GENERAL -> new GeneralSectionController(services.settings(), services.messages());
            case LIBRARY -> new FoldersSectionController(services, navigator, ground.folder());
            case MODELS ->
                new ModelsSectionController(
                        services.models(),
                        models,
                        ground.store(),
                        services.messages(),
                        navigator,
                        new GraphicsCardController(
                                ground.graphicsCard(), services.background(), services.messages(), navigator));
            case PASSAGES ->
                new PassagesSectionController(
                        ground.passages(),
                        new PassagesViewModel(ground.passages(), services.background(), services.messages()),
                        models,
                        navigator,
                        services.messages());
            case ANSWERS ->
                new AnswersSectionController(
                        new AnswersViewModel(
                                services.answers(),
                                Stream.of(KnownPlace.values())
                                        .map(KnownPlace::address)
                                        .toList(),
                                services.background(),
                                services.messages()),
                        services.messages());
            case DATABASE ->
                new ServerSectionController(
                        services,
                        new ServerViewModel(ground.databases(), services.background(), services.messages()),
                        navigator);
            case SIZE ->
                new SizeSectionController(
                        new SizeViewModel(
                                ground.sizes(), services.models(), services.background(), services.messages()),
                        services.messages());
            case DOCTOR ->
                new DoctorSectionController(
                        new DoctorViewModel(ground.doctor(), services.background(), services.messages()),
                        services.messages(),
                        navigator);
            case KEYS -> new KeysSectionController(services.messages());
            case ABOUT -> new AboutSectionController(ground, services, navigator);
        };
    }

    /** A section and its node. */
    record Made(Section section, Node node) {}
}
